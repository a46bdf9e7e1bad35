/**
 * `sila host …`: what the administrator of a server does, as root, for the associations on it, each of which has a backend,
 * a user and a folder of its own. docs/production.md and docs/many.md go through it.
 */
import fs from 'node:fs'
import { add } from './host/add.ts'
import { onHosted } from './host/command.ts'
import { CURRENT, hosted, real } from './host/place.ts'
import { back, update } from './host/update.ts'
import { explain, Failure } from './lib/failure.ts'

const USAGE = `sila host add <name> <domain> [file.json]  sets an association up on this server, and starts it
sila host list                              says which there are
sila host on <name> <command> …             runs one of Sila's commands for one of them: backup, restore, administrator …
sila host update                            has all run the release that this command is of, after a backup of each
sila host back [--with-data]                has all run the release before`

async function host([verb, ...words]: string[]): Promise<void> {
	const [first = '', second = '', third] = words
	if (verb === 'add' && second) await add(first, second, third)
	else if (verb === 'list')
		for (const { slug, domain, port } of hosted()) console.log(`${slug}  https://${domain}  ${port}`)
	else if (verb === 'on' && second) onHosted(first, fs.realpathSync(real(CURRENT)), words.slice(1))
	else if (verb === 'update') await update()
	else if (verb === 'back') await back(first === '--with-data')
	else throw new Failure(USAGE)
}

host(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
