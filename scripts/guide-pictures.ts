import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './lib/paths.ts'

/*
 * Takes the pictures of the guide for staff (docs/staff.ar.md) anew: `npm run guide-pictures`, or with the names of some
 * behind it. They are of a server with invented people, and lie in docs/images/guide/.
 */

const program = path.join(root, 'test/pictures/all.ts')
const child = spawn(process.execPath, [program, ...process.argv.slice(3)], { cwd: root, stdio: 'inherit' })
child.on('exit', code => process.exit(code ?? 1))
