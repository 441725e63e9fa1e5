// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

namespace dateline::exchange {

std::string csvRecord(const std::vector<std::string>& fields) {
    std::string record;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) {
            record += ',';
        }
        if (fields[i].find_first_of(",\"\r\n") == std::string::npos) {
            record += fields[i];
            continue;
        }
        record += '"';
        for (const char byte : fields[i]) {
            record.append(byte == '"' ? 2 : 1, byte);
        }
        record += '"';
    }
    return record + '\n';
}

} // namespace dateline::exchange
