import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fixtures = join(import.meta.dirname, '../../fixtures/wifi')

/** Answers as the recording does: the text below its first line, and the exit code named there. */
const replay = `
file="$1"
[ -f "$file" ] || exit 237
sed -e 1d -e '/^# stderr:/,$d' "$file"
exit "$(sed -n '1s/.*exit //p' "$file")"
`

export type FakeOptions = {
  switches?: { soft?: 0 | 1; hard?: 0 | 1 }
  radio?: boolean
  /** Lines of shell in place of the recording. */
  script?: string
}

/** A folder with an \`iw\` that replays a scenario, and a /sys/class/net with one radio. */
export async function fakeIw(
  scenario: string,
  { switches = {}, radio = true, script }: FakeOptions = {},
): Promise<{ path: string; net: string } & AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-iw-'))
  const net = join(root, 'net')
  await mkdir(join(net, 'wlan0'), { recursive: true })
  if (radio) {
    const phy = join(root, 'phy0')
    await mkdir(join(phy, 'rfkill0'), { recursive: true })
    await writeFile(join(phy, 'rfkill0', 'soft'), `${switches.soft ?? 0}\n`)
    await writeFile(join(phy, 'rfkill0', 'hard'), `${switches.hard ?? 0}\n`)
    await symlink(phy, join(net, 'wlan0', 'phy80211'))
  }
  // An ordinary user may not read the folder that our sources are in.
  const folder = join(root, 'recorded')
  await cp(join(fixtures, scenario), folder, { recursive: true })
  const recorded = [
    '#!/bin/sh',
    `replay() { ${replay} }`,
    'case "$*" in',
    `  dev) replay '${folder}/iw-dev.txt' ;;`,
    `  'dev wlan0 station dump') replay '${folder}/iw-station-dump.txt' ;;`,
    `  'dev wlan0 scan dump') replay '${folder}/iw-scan-dump.txt' ;;`,
    '  *) exit 1 ;;',
    'esac',
    '',
  ].join('\n')
  await writeFile(join(root, 'iw'), script === undefined ? recorded : `#!/bin/sh\n${script}\n`)
  await chmod(join(root, 'iw'), 0o755)
  return {
    path: root,
    net,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
  }
}
