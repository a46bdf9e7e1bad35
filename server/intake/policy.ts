import type { Association } from '../../core/policy/association.ts'
import type { Stored } from '../base/stored.ts'
import { keptAssociation } from '../content/kept.ts'
import type { Found, NotFound } from './pipeline.ts'

/** What is checked against an association's policy alone, and no form of a service. */
export interface PolicyForm extends Found {
	policy: Omit<Association, 'services'>
}

export function findPolicy(
	app: core.App,
	{ association: slug }: { association: string },
): PolicyForm | NotFound {
	const association = keptAssociation(app, slug)
	if (!association) return { status: 404, problem: { field: 'association', code: 'unknown_association' } }
	return { association, policy: association.policy }
}

/** Whether a case is of the association that a sending names. */
export const isOfAssociation = (
	app: core.App,
	earlier: Stored<'cases'>,
	{ association: slug }: { association: string },
): boolean => keptAssociation(app, slug)?.id === earlier.getString('association')
