import { trackLink } from '../case/track-link.ts'
import type { MailWords } from '../language/words/mail.ts'
import type { DiscreetNotice } from './kinds.ts'
import { type Notice, type NoticeFacts, ONCE, shortest } from './notice.ts'

/*
 * Discreet notices: for whose phone or mailbox others look at. They name neither the association nor the service nor
 * what kind of case it is; what they are about opens with the secret code alone. core/policy/discreet.ts says who is told so.
 */

/** All that a discreet notice is made of: nothing else could be in it. */
type DiscreetFacts = Pick<NoticeFacts, 'means' | 'reference' | 'lang' | 'portal'>

export function discreetNotice(
	which: DiscreetNotice,
	{ means, reference, lang, portal }: DiscreetFacts,
	{ discreet: words }: Pick<MailWords, 'discreet'>,
): Notice {
	const subject = words.subject[which]
	if (means === 'phone' || means === '') return { subject, text: words.said[which] }
	const values = { link: trackLink(portal, reference, lang), once: ONCE }
	return { subject, text: shortest(words.text[which], values, lang) }
}
