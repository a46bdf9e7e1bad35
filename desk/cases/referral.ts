import { html, nothing } from 'lit'
import { fill } from '../../core/language/text.ts'
import { referralSources } from '../../core/sending/referral.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { caseWords } from './case-words.ts'
import { partWords } from './part-words.ts'
import type { Case } from './types.ts'

/** By whose official referral a case came, with the letter's number and day; nothing where it came by none. */
export function referralLine({ request, service }: Case) {
	const { referral, conditions } = request ?? {}
	if (!referral || !conditions) return nothing
	const { referredBy, referralNumber } = caseWords()
	const { comma } = partWords()
	const source = referralSources(service, conditions).find(({ id }) => id === referral.by)
	const date = parse(referral.on)
	const by = fill(referredBy, { source: source?.[language()] ?? referral.by })
	const letter = referral.number ? html`${comma}${referralNumber} <bdi>${referral.number}</bdi>` : nothing
	return html`<p class="case-top-referral">${by}${letter}${date ? `${comma}${day(date)}` : nothing}</p>`
}
