import { fieldOf, type Grants, type Holder, ROLES } from '../../core/access/roles.ts'
import type { Stored } from './stored.ts'

/** Who calls, and what they hold today. Nobody, and the administrator of the system, holds nothing. */
export function holderOf({ auth }: { auth?: core.Record | undefined }): Holder {
	const account = auth?.collection().name === 'staff' ? (auth as core.Record & Stored<'staff'>) : null
	return {
		id: account?.id ?? '',
		email: account?.email() ?? '',
		grants: grantsOf(account),
	}
}

const grantsOf = (account: Stored<'staff'> | null): Grants =>
	Object.fromEntries(
		ROLES.map(role => [role, account ? [...account.getStringSlice(fieldOf(role))] : []]),
	) as unknown as Grants
