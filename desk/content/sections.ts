import type { ContentKind } from '../../core/policy/shape.ts'

/* How the fields of a content stand together on the page; a test holds that each is in one of them. */

/** The fields of each section, by their names; it is called as the first of them is, unless `called` says otherwise. */
export const SECTIONS: Record<
	ContentKind,
	readonly { fields: readonly string[]; called?: 'basics' | 'deciding' | 'whole' }[]
> = {
	associations: [
		{ called: 'basics', fields: ['name', 'shortName', 'summary'] },
		{ fields: ['contact'] },
		{ fields: ['channels'] },
		{ fields: ['staffTools'] },
		{ fields: ['policy'] },
		{ fields: ['handling'] },
		{ called: 'deciding', fields: ['reply', 'decidedBy', 'studies', 'declaration', 'clarifiedBy'] },
		{ fields: ['complaints', 'restrictedTopics', 'compensation'] },
		{ fields: ['satisfaction'] },
		{ fields: ['hue'] },
	],
	services: [
		{ called: 'basics', fields: ['name', 'summary', 'need', 'audience'] },
		{ fields: ['conditions'] },
		{ fields: ['documents'] },
		{ fields: ['questions'] },
		{ called: 'whole', fields: ['entry', 'capacities', 'sensitive', 'restricted'] },
	],
}
