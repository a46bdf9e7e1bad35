import { fieldOf, type Grants, type Holder, ROLES } from '../../core/access/roles.ts'
import type { Stored } from './stored.ts'

/** On the account that calls: what it holds, read once however many records are shown to it. */
const HELD = '@held'

/** Who calls, and what they hold today. Nobody, and the administrator of the system, holds nothing. */
export function holderOf({ auth }: { auth?: core.Record | undefined }): Holder {
	const account = auth?.collection().name === 'staff' ? (auth as core.Record & Stored<'staff'>) : null
	return {
		id: account?.id ?? '',
		email: account?.email() ?? '',
		grants: grantsOf(account),
	}
}

function grantsOf(account: Stored<'staff'> | null): Grants {
	const read = account?.getRaw(HELD)
	if (typeof read === 'string') return JSON.parse(read)
	const grants = Object.fromEntries(
		ROLES.map(role => [role, account ? [...account.getStringSlice(fieldOf(role))] : []]),
	) as unknown as Grants
	account?.setRaw(HELD, JSON.stringify(grants))
	return grants
}
