#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy 14 with .clang-tidy over all sources, or over those named.

    .ci/check_tidy.py [SOURCE…]

Most of its time goes into headers, which it reads and judges again for every source. So up to twenty sources of a
target are read as one unit. Sources that cannot stand in it with those before them (two constants of one name) go into
a unit of their own; better is to name what they hide after what it is for.

The static analyser would be half of the rest, most of it in following calls deep into Qt and the standard library:
`shallow` reads the same functions in a tenth of the time. ANALYSER=deep follows them.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TREE = ROOT / 'build-tidy'
UNIT = 20


def configure():
    """The flags of every source: clang cannot read GCC's precompiled headers, so this tree has none. It is never
    built: a source of ours needs nothing that moc or rcc makes (tests do, and are not checked here)."""
    subprocess.run(['cmake', '--preset', 'dev', '-B', TREE, '-DDATELINE_TESTS=OFF',
                    '-DDATELINE_WARNINGS_AS_ERRORS=OFF', '-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON'],
                   cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    flags = {}
    for entry in json.loads((TREE / 'compile_commands.json').read_text()):
        words = shlex.split(entry['command'])
        # A compiler's launcher may come first; the output and the source come last.
        flags[entry['file']] = tuple(words[next(i for i, word in enumerate(words) if word.startswith('-')):
                                           words.index('-o')])
    return flags


def tidy(flags, sources):
    """What clang-tidy has to say of the sources, read as one unit; empty when nothing."""
    with tempfile.NamedTemporaryFile('w', suffix='.cpp', dir=TREE) as unit:
        unit.writelines(f'#include "{source}" // NOLINT(bugprone-suspicious-include)\n' for source in sources)
        unit.flush()
        run = subprocess.run(
            ['clang-tidy-14', '--quiet', '--warnings-as-errors=*', r'--header-filter=/(app|core|ui)/.*\.(h|cpp)$',
             '--extra-arg=-Xclang', '--extra-arg=-analyzer-config',
             '--extra-arg=-Xclang', '--extra-arg=mode=' + os.environ.get('ANALYSER', 'shallow'),
             unit.name, '--', *flags],
            cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode == 0:
        return ''
    if len(sources) > 1 and 'clang-diagnostic-error' in run.stdout:
        named = set(re.findall(r'(?m)^(/.+\.cpp):\d+:\d+: error: .*clang-diagnostic-error', run.stdout))
        apart = [source for source in sources if str(source) in named]
        if not apart or len(apart) == len(sources):
            apart = sources[len(sources) // 2:]
        return tidy(flags, [source for source in sources if source not in apart]) + tidy(flags, apart)
    return re.sub(r'(?m)^(\d+ warnings? |Suppressed|Use -header-filter).*\n', '', run.stdout) or 'clang-tidy failed\n'


def main():
    sources = [pathlib.Path(name).resolve() for name in sys.argv[1:]] or sorted(
        source for folder in ('app', 'core', 'ui') for source in (ROOT / folder).rglob('*.cpp'))
    flags = configure()
    targets = collections.defaultdict(list)
    for source in sources:
        if str(source) not in flags:
            sys.exit(f'{source} is in no target: name it in the CMakeLists.txt of its folder')
        targets[flags[str(source)]].append(source)

    units = [(of, named[i:i + UNIT]) for of, named in targets.items() for i in range(0, len(named), UNIT)]
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for findings in pool.map(lambda unit: tidy(*unit), units):
            failed = failed or bool(findings)
            print(findings, end='', flush=True)
    return 1 if failed else 0


sys.exit(main())
