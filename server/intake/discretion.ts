import { isDiscreet } from '../../core/policy/discreet.ts'
import type { Contact } from '../../core/sending/contact.ts'
import { findAll } from '../base/records.ts'
import { serviceOf } from '../content/content.ts'

/** Whether who sent a complaint or an inquiry is told discreetly: it can be about any service of the association. */
export const toldDiscreetly = (
	app: core.App,
	association: string,
	{ contactMeans, discreet }: Contact,
): boolean => !!contactMeans && isDiscreet(discreet, findAll(app, 'services', { association }).map(serviceOf))
