import type { Association, Service } from './association.ts'
import { VERSIONS } from './upgrade/versions.ts'

/* What stands in the place of a definition that cannot be read: it promises and asks nothing, and takes no request. */

const nothing = { ar: '', en: '' }

export const NO_POLICY: Omit<Association, 'slug' | 'name' | 'services'> = {
	schema: VERSIONS.association,
	shortName: nothing,
	summary: nothing,
	hue: 0,
	policy: { title: nothing, goals: [], rights: [], approval: null, replacesEarlier: false },
	channels: [],
	staffTools: [],
	handling: [],
	clarifiedBy: [],
	declaration: 'none',
	decidedBy: null,
	studies: [],
	reply: { kind: 'not-stated' },
	process: [],
	satisfaction: { purpose: nothing, methods: [] },
}

export const NO_SERVICE: Omit<Service, 'slug' | 'name'> = {
	schema: VERSIONS.service,
	open: false,
	// Nobody can tell that it is not, and it may be followed.
	sensitive: true,
	summary: nothing,
	need: nothing,
	entry: { by: 'request' },
	conditions: [],
	questions: [],
	documents: [],
}
