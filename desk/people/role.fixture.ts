import type { HeldRole, Proposed } from '../../core/api/people.ts'

/** An office that somebody holds, as the server tells of it. */
export const heldRole = (change: Partial<HeldRole> = {}): HeldRole => ({
	id: 'r1',
	association: 'kadi',
	role: 'reception',
	from: '2026-03-01',
	until: '',
	basis: 'agreed',
	reason: '',
	proposedBy: 'root@example.org',
	agreedBy: 'manager@example.org',
	looked: false,
	...change,
})

/** Somebody who works at reception. */
export const receptionist = () => ({
	id: 'a1',
	name: 'سارة',
	email: 'sara@example.org',
	roles: [heldRole()],
})

/** A role that waits for somebody to agree. */
export const proposed = (change: Partial<Proposed> = {}): Proposed => ({
	id: 'p1',
	act: 'appointment',
	association: 'kadi',
	subject: 'a1',
	name: 'سارة',
	role: 'follow_up',
	reason: '',
	proposedBy: 'root@example.org',
	proposedAt: '2026-03-01T09:00:00.000Z',
	effectiveAt: '',
	mine: true,
	own: false,
	...change,
})
