import type { PeriodsRecord } from '../../core/api/collections.ts'
import { findOne } from '../base/records.ts'

/** A period that an association set for itself, in days; 0 where it set none. */
export function periodOf(
	app: core.App,
	association: string,
	name: Exclude<keyof PeriodsRecord, 'id' | 'association'>,
): number {
	const periods = findOne(app, 'periods', { association })
	return periods?.getInt(name) ?? 0
}
