/**
 * Runs one command, and ends it when the process that asked for it is gone, however it went: the channel between
 * them closes even on a crash. Signals of the terminal do not reach here, so that the asker decides the order.
 */
import { spawn } from 'node:child_process'

const PATIENCE = 5000

// What the command makes is for its owner alone, where who asked wants that.
if (process.env.SILA_UMASK) process.umask(Number.parseInt(process.env.SILA_UMASK, 8))

const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true })

child.on('spawn', () => process.send?.({ pid: child.pid }))
child.on('error', error => process.send?.({ missing: error.message }, () => process.exit(127)))
child.on('exit', code => process.exit(code ?? 1))

function end() {
	child.kill('SIGTERM')
	setTimeout(() => child.kill('SIGKILL'), PATIENCE)
}
process.once('message', end)
process.once('disconnect', end)
