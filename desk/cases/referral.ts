import { html } from 'lit'
import { referralSources } from '../../core/sending/referral.ts'
import { day, parse } from '../dates.ts'
import type { Case } from './types.ts'

/** By whose official referral a case came, with the letter's number and day; nothing where it came by none. */
export function referralLine({ request, service }: Case) {
	const { referral, conditions } = request ?? {}
	if (!referral || !conditions) return ''
	const source = referralSources(service, conditions).find(({ id }) => id === referral.by)
	const date = parse(referral.on)
	return html`<p class="case-top-referral">بإحالة رسمية من ${source?.ar ?? referral.by}${referral.number ? html`، خطاب رقم <bdi>${referral.number}</bdi>` : ''}${date ? `، ${day(date)}` : ''}</p>`
}
