import PocketBase from 'pocketbase'
import type { Backend } from '../setup/backend.ts'
import { joins } from './staff.ts'

/** Another member of staff, of every office, who has signed in. */
export async function signedIn(
	backend: Pick<Backend, 'url' | 'dir' | 'superuser'>,
	email: string,
): Promise<PocketBase> {
	const { password } = await joins(backend, email)
	const client = new PocketBase(backend.url).autoCancellation(false)
	await client.collection('staff').authWithPassword(email, password)
	return client
}
