import type { SendOptions } from 'pocketbase'
import type { Answers, Contract, QueryOf, Sends } from '../core/api/contract.ts'
import { pb } from './frame/session.ts'

/* Sila's own routes as the desk calls them; core/api/contract.ts documents each. PocketBase's client says what fails. */

type Path = keyof Contract

const address = (path: Path) => `/api/sila/${path}`

/** Asks a route that takes a query. Unless `key` is null, a newer call with it takes the place of one that is under way. */
export const ask = <P extends Path>(
	path: P,
	key: string | null,
	options: { query?: QueryOf<P>; headers?: Record<string, string> } = {},
): Promise<Answers<P>> => pb.send(address(path), { ...options, requestKey: key } as SendOptions)

/** Sends to a route what it takes: JSON, or a form. `patience`: milliseconds after which it is given up. */
export const send = <P extends Path>(
	path: P,
	body: FormData | Sends<P>,
	headers: Record<string, string>,
	patience: number,
): Promise<Answers<P>> =>
	pb.send(address(path), {
		method: 'POST',
		body,
		headers,
		requestKey: null,
		signal: AbortSignal.timeout(patience),
	})
