import child from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import { writeSync } from 'node:fs'
import threads from 'node:worker_threads'

// Loaded before our program where a test expects that it asks neither the network nor a tool: the
// first attempt ends the process, so that no mistake in a test or in the program can leave the machine.
const stopped = 99

function fence(what) {
  return function stop() {
    writeSync(2, `fenced off: ${what}\n`)
    process.exit(stopped)
  }
}

Socket.prototype.connect = fence('a connection')
// Connections are made in one.
threads.Worker = fence('a thread')
dgram.createSocket = fence('a datagram')
dns.lookup = fence('a name')
dns.promises.lookup = fence('a name')
for (const way of ['spawn', 'execFile', 'exec', 'fork', 'spawnSync', 'execFileSync', 'execSync'])
  child[way] = fence('a process')
syncBuiltinESMExports()
