import { randomBytes } from 'node:crypto'
import { associationsDir } from '../lib/paths.ts'
import { freePort } from '../lib/port.ts'
import { command, type Place, type Server, serve } from '../pocketbase/serve.ts'

export const EMAIL = 'staff@example.org'

export interface DevBackend {
	readonly url: string
	/** The password of the account for development, another one at each start. */
	readonly password: string
	/** Starts it anew on the same data, with the hooks and migrations as they are now. */
	restart(): Promise<void>
}

/** PocketBase on data of development's own, with Sila's associations and one account. */
export async function startBackend(
	place: Place,
	here: string,
	onLine: (line: string, stream: 'out' | 'err') => void,
): Promise<DevBackend> {
	const port = await freePort()
	const password = randomBytes(6).toString('hex')
	await command(place, 'migrate', 'up')
	await command(place, 'superuser', 'upsert', EMAIL, password)
	const env = { SILA_SEED: associationsDir, SILA_HERE: here }
	const up = () => serve({ ...place, port, publicDir: `${place.dataDir}/none`, env, onLine })
	let server: Server = await up()
	return {
		url: server.url,
		password,
		async restart() {
			await server.stop()
			server = await up()
		},
	}
}
