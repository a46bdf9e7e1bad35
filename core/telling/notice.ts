import { formatReference } from '../case/reference.ts'
import type { CaseKind, CaseStatus } from '../case/status.ts'
import { trackLink } from '../case/track-link.ts'
import { fill, type Lang } from '../language/text.ts'
import type { MailWords } from '../language/words/mail.ts'
import { surveyWords as ar } from '../language/words/survey.ar.ts'
import { surveyWords as en } from '../language/words/survey.en.ts'
import type { Association } from '../policy/association.ts'
import { progressOfKind, type StatusesWords } from '../policy/progress.ts'
import type { ContactMeans } from '../sending/contact.ts'
import { invitationPath } from '../survey/answers.ts'
import type { NoticeKind } from './kinds.ts'

/*
 * What an applicant is told without asking: where the case stands and what can be done next. No name, no answer
 * and no code: whoever else sees a phone's screen or a shared mailbox learns no more than that.
 */

export interface NoticeFacts {
	kind: NoticeKind
	/** What the case is. */
	of: CaseKind
	/** Empty while none was agreed on: staff find the way themselves. */
	means: ContactMeans | ''
	association: Pick<Association, 'name' | 'shortName' | 'decidedBy'>
	/** 9 digits. */
	reference: string
	status: CaseStatus
	lang: Lang
	/** Address of the portal, without a path, or what stands for it (site.ts). */
	portal: string
	/** How it invites to say how the service was: by a link, on the tracking page, or not at all. */
	survey?: 'link' | 'tracker' | undefined
}

export interface Notice {
	/** One line. */
	subject: string
	/** A text message, what staff say in a call or at a visit, or a letter in paragraphs, by the means. */
	text: string
}

export function notice(facts: NoticeFacts, words: MailWords, caseWords: StatusesWords): Notice {
	const { kind, of, means, association, reference, status, lang, portal, survey } = facts
	const { label, meaning, next } = progressOfKind(association, status, caseWords, lang)
	const address = portal.replace(/\/+$/, '')
	const link = trackLink(portal, reference, lang)
	const once = ONCE
	const surveyLink = survey === 'link' ? `${address}${invitationPath(lang)}` : ''
	const values = {
		case: words.cases[of],
		label,
		association: association.name[lang],
		// Without a break, and so in its order among Arabic words too.
		reference: formatReference(reference),
		once,
	}
	const subject = fill(words.subject[kind], values)
	if (means === 'sms') {
		const short = {
			case: words.cases[of],
			label,
			association: association.shortName[lang],
			reference,
			link: surveyLink || link,
			once,
		}
		return {
			subject,
			text: shortest(surveyLink && kind === 'status' ? [words.smsDelivered] : words.sms[kind], short, lang),
		}
	}
	const rate = surveyLink ? `${words.rate}\n${surveyLink}` : words.rateByTracker
	const said = [
		words.greeting,
		fill(words.opening[kind], values),
		...(kind === 'status' ? [`${meaning} ${next}`] : []),
		...(survey ? [rate] : []),
	]
	const way: Partial<Record<NoticeKind, string[]>> = {
		erased: [],
		'code-asked': [],
		'one-time-code': [`${words.typeOnce}\n${link}`],
		'code-replaced': [words.secret],
	}
	const more = way[kind] ?? [`${fill(words.track, values)}\n${link}`, words.secret, words.automatic]
	const written = [...more, association.name[lang]]
	const spoken = ['phone', 'visit', ''].includes(means)
	return { subject, text: [...said, ...(spoken ? [] : written)].join('\n\n') }
}

/** Letters of a text message that is charged as one: Arabic ones are two bytes each. */
export const ONE_PART: Record<Lang, number> = { ar: 70, en: 160 }

/** The first wording that fits into one part of a text message; where none does, the fullest, for it will be two whatever it says. */
export function shortest(wordings: readonly string[], values: Record<string, string>, lang: Lang): string {
	const filled = wordings.map(wording => fill(wording, values))
	return filled.find(text => text.length <= ONE_PART[lang]) ?? filled[0] ?? ''
}

/**
 * The text as it leaves: with the secret part of its invitation's link, which is kept nowhere. Whoever reads what was
 * sent at the desk cannot answer in another's name.
 */
export const withToken = (text: string, token: string): string =>
	text.replace(/^https?:\S+\/s\/$/m, link => `${link}#${token}`)

/** What stands for a one-time code in what staff can read. */
export const ONCE = '••••\u00a0••••'

/** The text as it leaves, with the one-time code (8 digits), which is kept nowhere. */
export const withOnce = (text: string, code: string): string =>
	text.replace(ONCE, `${code.slice(0, 4)}\u00a0${code.slice(4)}`)

/** The HTML of an e-mail from its text: paragraphs, the link as a button, the reference in its own direction. */
export function mailHtml({ subject, text }: Notice, lang: Lang): string {
	const dir = lang === 'ar' ? 'rtl' : 'ltr'
	const paragraphs = text
		.split('\n\n')
		.map(paragraph => `<p>${paragraph.split('\n').map(line).join('<br>')}</p>`)
	return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0">
<div lang="${lang}" dir="${dir}" style="max-width:36em;margin:0 auto;padding:24px;font:17px/1.8 'Segoe UI',Tahoma,Arial,sans-serif">
<h1 style="font-size:21px;line-height:1.5">${line(subject)}</h1>
${paragraphs.join('\n')}
</div>
</body>
</html>
`
}

const BUTTON =
	'display:inline-block;margin:8px 0;padding:10px 20px;border-radius:8px;background:#1f5560;color:#ffffff;overflow-wrap:anywhere'

const line = (text: string): string => ratings(text) ?? plainLine(text)

/** The first question of a survey in the e-mail itself: its five points, each a link that opens the page with it chosen. */
function ratings(text: string): string | null {
	if (!/^https?:\S+\/s\/#[a-z2-9]{16}$/.test(text)) return null
	const words = /\/en\/s\/#/.test(text) ? en : ar
	const points = words.ratings.map((label, i) => {
		const address = escaped(`${text}-${i + 1}`)
		return `<a href="${address}" style="${BUTTON};${ROW}">${i + 1} · ${label}</a>`
	})
	return points.join('')
}

/** One below the other, so that they are alike on any screen and far enough apart for a thumb. */
const ROW = 'display:block;max-width:12em;text-align:center'

const plainLine = (text: string): string =>
	/^https?:\S+$/.test(text)
		? `<a href="${escaped(text)}" style="${BUTTON}"><bdi dir="ltr">${escaped(text)}</bdi></a>`
		: escaped(text).replace(/\d{3}\u00a0\d{3}\u00a0\d{3}/g, '<bdi dir="ltr">$&</bdi>')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
