import { html } from 'lit'
import { count } from '../../core/language/count.ts'
import { english } from '../frame/counted.ts'
import { OFFICERS } from '../officers/nav.ts'
import { PEOPLE } from '../people/nav.ts'
import { HOLIDAYS, PROOF } from '../settings/nav.ts'
import type { GapWords } from './gap-words.ts'
import { SITE } from './nav.ts'
import { way } from './way.ts'

/** How many things are missing. */
export const gapCount = english('{n} thing is not set up yet', '{n} things are not set up yet')

const WAITING = english('one notification waits', '{n} notifications wait')

const PLACES = { server: 'the server', backups: 'the backups', replica: 'the second server' }

export const words: GapWords = {
	site: ({ waiting = 0 }) =>
		html`The portal’s public address is not set, so no notification with a link leaves${waiting ? `; ${count(waiting, WAITING, 'en')} for it now` : ''}. ${way(SITE, 'Set the address')}`,
	sender: () =>
		html`The sender’s e-mail address is not set, so e-mails wait. Tell the administrator, who sets it among the mail settings of the server console.`,
	proxy: ({ header = '' }) =>
		html`Requests come through a proxy that nobody named, so all visitors count as one address, and some may be refused for the many others. Tell the administrator, who writes <bdi dir="ltr" translate="no">${header}</bdi> among the proxy headers of the server’s settings.`,
	holidays: ({ until = '' }) =>
		html`${until ? `The official holidays on record end with ${until.slice(0, 4)}` : 'There are no official holidays on record'}, and days after that are counted without holidays. ${way(HOLIDAYS, 'Write the coming holidays down')}`,
	unreachable: ({ associations = [] }) =>
		html`In the portal people find no telephone, e-mail or address by which to reach: ${associations.map(({ name }) => name.en).join(', ')}. ${way(OFFICERS, 'Write down whom to ask by which number, and publish it')}`,
	mail_silent: () =>
		html`The mail server takes what it is offered and does not answer, so no e-mail is sent until it does. Text messages are not affected. Tell the administrator, who has the mail settings in the server console.`,
	unnamed: ({ restricted, associations = [] }) =>
		html`Nobody is named for ${restricted === 'protection' ? 'protection cases' : 'confidential complaints'} at: ${associations.map(({ name }) => name.en).join(', ')}. Nobody sees what comes until somebody is. ${way(PEOPLE, 'Name who takes them on')}`,
	mail: () =>
		html`There is no mail server yet, so no notification goes by e-mail, and no code for signing in. Tell the administrator, who has the mail settings in the server console.`,
	second_factor: () =>
		html`Staff sign in by their password alone. Tell the administrator, who can ask the roles that you choose for a code by e-mail.`,
	abroad: ({ places = [] }) =>
		html`Outside Saudi Arabia, by the settings of the server, stand: ${places.map(place => PLACES[place]).join(', ')}. To transfer personal data abroad has conditions by the Personal Data Protection Law: have them looked at, or ask the administrator to bring the data to the Kingdom.`,
	officers: ({ associations = [] }) =>
		html`Nobody is on record to take complaints and inquiries at: ${associations.map(({ name }) => name.en).join(', ')}. ${way(OFFICERS, 'Write the officers down')}`,
	unproven: ({ associations = [] }) =>
		html`Much has come in this hour without the silent check, so no more of it is taken until it is over, at: ${associations.map(({ name }) => name.en).join(', ')}. ${way(PROOF, 'The silent check')}`,
}
