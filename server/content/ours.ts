import type { Asking } from '../base/stored.ts'

/*
 * What the server notes beside a definition: of what the product gave and offers (product.ts), and of whether it can be
 * read (review.ts).
 */

const OURS = ['given', 'offered', 'product', 'unreadable', 'checked']

/**
 * Hook of whoever saves an association, a service or a survey from outside: what the server notes there stays as it is.
 * It is not refused, for a page that was opened before an update of the product sends back what stood there then.
 */
export function keepOurs(e: Asking<'associations'> | Asking<'services'> | Asking<'surveys'>): void {
	const record: core.Record = e.record
	const before = record.original()
	for (const name of OURS)
		if (record.collection().fields.getByName(name)) record.set(name, record.isNew() ? null : before.get(name))
}
