import type { SeenCase } from '../../core/access/sights.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from './kinds.ts'

/** What is asked of a case to know who sees it and what of it. */
export const factsOf = (record: Stored<'cases'>): SeenCase => ({
	association: record.getString('association'),
	kind: kindOf(record),
	status: record.getString('status'),
	entered_by: record.getString('entered_by'),
	anonymous: record.getBool('anonymous'),
	escalation_reason: record.getString('escalation_reason'),
	restricted: record.getString('restricted'),
	barred: record.getString('barred'),
	concerned: record.getBool('concerned'),
})
