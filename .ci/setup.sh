# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ../run and ../test: what has to be installed, and how the build tree is made.
# Knows Debian 12 and Ubuntu 24.04. "a|b" is one package that bears another name elsewhere.

build_packages=(
    build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev "qt6-svg-dev|libqt6svg6-dev" qt6-wayland libgl-dev
    libboost-dev libfmt-dev libsqlite3-dev libcli11-dev nlohmann-json3-dev
    libuchardet-dev nettle-dev libhowardhinnant-date-dev tzdata libqpdf-dev
)
test_packages=(
    libgtest-dev libgmock-dev libbenchmark-dev
    xvfb xauth xdotool openbox imagemagick dbus python3
    at-spi2-core python3-pyatspi poppler-utils
)
check_packages=(clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14)

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$1"
    exit 1
}

# Prints the packages of the list that are not installed, alternatives as given.
missing_of() {
    local wanted name installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | awk '$2 == "installed" { print $1 }')
    for wanted in "$@"; do
        for name in ${wanted//|/ }; do
            grep -qxF -- "$name" <<<"$installed" && continue 2
        done
        printf '%s\n' "$wanted"
    done
}

# The first of "a|b" that this system knows.
known_name() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${1%%|*}"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "Packages are missing, and without root or sudo they cannot be installed. Run as root:
    apt-get update && apt-get install $(missing_of "${wanted_packages[@]}" | cut -d'|' -f1 | tr '\n' ' ')"
    fi
}

# install_missing PACKAGE…: quick, and without network, when nothing is missing.
install_missing() {
    local missing names=() package
    wanted_packages=("$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is no Debian or Ubuntu, so nothing was installed; needed are the likes of: $*"
        return
    fi
    missing=$(missing_of "$@")
    [ -n "$missing" ] || return 0
    say "Installing what is missing:" $missing
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >&2 ||
        say "The list of packages could not be renewed; trying with the one at hand."
    while read -r package; do
        names+=("$(known_name "$package")")
    done <<<"$missing"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${names[@]}" </dev/null >&2 ||
        die "Installing failed; see above. Is the network there, and are main and (Ubuntu) universe enabled?"
}

# configure PRESET FOLDER [cmake arguments]: only when the build tree is not there, or was made elsewhere.
configure() {
    local preset=$1 folder=$2 made_for=""
    shift 2
    if [ -f "$folder/CMakeCache.txt" ]; then
        made_for=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
        [ "$made_for" = "$PWD" ] || rm -rf -- "$folder"
    fi
    [ -f "$folder/build.ninja" ] || cmake --preset "$preset" "$@" >&2
}
