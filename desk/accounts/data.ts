import type PocketBase from 'pocketbase'
import type { Role } from '../../core/access/roles.ts'
import type {
	AccountChange,
	InviteQuery,
	StaffAccount,
	StaffAccounts,
	StaffInvitation,
} from '../../core/api/accounts.ts'
import type { Contract } from '../../core/api/contract.ts'
import type { ProposeQuery } from '../../core/api/people.ts'

/* The accounts of staff, as the administrator keeps them. */

type Act = Extract<keyof Contract, `accounts/${string}`>

const post = <Answer>(client: PocketBase, act: Act, body: object): Promise<Answer> =>
	client.send<Answer>(`/api/sila/${act}`, { method: 'POST', body, requestKey: null })

export const loadAccounts = (client: PocketBase): Promise<StaffAccounts> =>
	client.send<StaffAccounts>('/api/sila/accounts', { requestKey: null })

export const loadAssociations = (
	client: PocketBase,
): Promise<{ id: string; name_ar: string; name_en: string }[]> =>
	client
		.collection('associations')
		.getFullList({ fields: 'id,name_ar,name_en', sort: 'name_ar', requestKey: null })

export const invite = (client: PocketBase, query: InviteQuery) =>
	post<StaffInvitation>(client, 'accounts/invite', query)

/** A new link in the place of the one before. */
export const inviteAgain = (client: PocketBase, id: string, mail: boolean) =>
	post<StaffInvitation>(client, 'accounts/again', { id, mail })

export const change = (client: PocketBase, query: AccountChange) =>
	post<StaffAccount>(client, 'accounts/change', query)

export const end = (client: PocketBase, id: string) => post<StaffAccount>(client, 'accounts/end', { id })

export const restore = (client: PocketBase, id: string) =>
	post<StaffAccount>(client, 'accounts/restore', { id })

export const proposeRoles = (client: PocketBase, query: ProposeQuery) =>
	post<StaffAccount>(client, 'accounts/roles', query)

/** Ends an appointment, by its id. */
export const endRole = (client: PocketBase, id: string) => post<object>(client, 'accounts/roles/end', { id })

/** Takes back a role that the administrator proposed. */
export const withdraw = (client: PocketBase, id: string) =>
	post<object>(client, 'accounts/proposals/withdraw', { id })

/** Has the holders of some roles type a code beside their password; none where the list is empty. */
export const requireCode = (client: PocketBase, roles: Role[]) =>
	post<object>(client, 'accounts/second-factor', { roles })
