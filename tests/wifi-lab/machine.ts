import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planOf } from './plan.ts'
import type { Manager, Situation } from './situation.ts'

/** Where the machine's disk and scripts are, and the product. */
export type Place = { image: string; guest: string; product: string }

/** Copies what an ordinary user needs of the product, readable by everybody. */
export function copyProduct(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  execFileSync('chmod', ['-R', 'a+rX', folder])
}

/**
 * Boots the machine, makes the situation and diagnoses it; what it left behind is in `folder`
 * afterwards. Returns why there was no diagnosis; empty if there was.
 */
export async function run(
  situation: Situation,
  manager: Manager,
  place: Place,
  folder: string,
  deadlineMs: number,
): Promise<string> {
  const plan = join(folder, 'plan')
  const out = join(folder, 'out')
  for (const each of [plan, out]) mkdirSync(each, { recursive: true })
  for (const [name, text] of Object.entries(planOf(situation, manager)))
    writeFileSync(join(plan, name), text)
  const share = (tag: string, path: string, more = ',readonly=on') => [
    '-virtfs',
    `local,path=${path},mount_tag=${tag},security_model=none${more}`,
  ]
  // A cable between two cards of the machine; otherwise it has none. Nothing leaves it.
  const card = (id: string) => [
    '-netdev',
    `hubport,hubid=0,id=${id}`,
    '-device',
    `virtio-net-pci,netdev=${id},romfile=`,
  ]
  const { ended, stderr } = await end('qemu-system-x86_64', deadlineMs, folder, [
    ...['-M', 'pc,usb=off', '-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot'],
    ...['-accel', 'tcg,thread=single', '-cpu', 'max', '-smp', '1', '-m', '768'],
    // The machine's clock counts its instructions, one to a nanosecond: however slow the emulation, the
    // product sees a laptop of that speed, and its deadlines and delays mean what they mean in a shop.
    ...['-icount', 'shift=0'],
    ...['-kernel', join(place.image, 'vmlinuz'), '-initrd', join(place.image, 'initrd')],
    ...['-append', `${kernelOptions} console=ttyS0`, '-serial', `file:${join(out, 'console')}`],
    ...['-drive', `file=${join(place.image, 'disk.img')},format=raw,if=virtio,snapshot=on`],
    ...share('lab', place.guest),
    ...share('ctl', plan),
    ...share('product', place.product),
    ...share('out', out, ''),
    ...(situation.wired ? [...card('laptop'), ...card('router')] : ['-nic', 'none']),
  ])
  if (!ended) return `the machine did not end within ${deadlineMs / 1000} s`
  if (existsSync(join(out, 'ended'))) return ''
  return existsSync(join(out, 'failed'))
    ? 'the situation did not come about: see lab.log of --keep-reports'
    : `no diagnosis: ${stderr.trim() || 'see console of --keep-reports'}`
}

const kernelOptions =
  'quiet loglevel=3 net.ifnames=0 mitigations=off nokaslr audit=0 apparmor=0 panic=1'

/** Runs it to its end, or kills it at its deadline. */
function end(
  program: string,
  deadlineMs: number,
  scratch: string,
  args: string[],
): Promise<{ ended: boolean; stderr: string }> {
  return new Promise((resolve, reject) => {
    // The throw-away overlay of the disk goes where its scratch files are.
    const environment = { ...process.env, TMPDIR: scratch }
    const child = spawn(program, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    let ended = true
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const kill = (): boolean => child.kill('SIGKILL')
    process.once('exit', kill)
    const timer = setTimeout(() => {
      ended = false
      kill()
    }, deadlineMs)
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      process.off('exit', kill)
      resolve({ ended, stderr })
    })
  })
}
