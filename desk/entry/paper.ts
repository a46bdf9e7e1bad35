import { caseWords } from '../../core/language/words/case.ar.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { progress, replyText } from '../../core/policy/progress.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { labels } from '../labels.ts'
import type { AssignedEntry } from './assigned-draft.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import type { Paper } from './receipt.ts'

/* What receipts say, of each kind of case. */

export function requestPaper(entry: Entry, chosen: Chosen): Paper {
	const { association, service } = chosen
	const { referral, answers } = requestOf(entry, chosen)
	const { received } = caseWords.statuses
	return {
		title: 'سُجّل الطلب',
		once: referral
			? 'جاءت هذه الحالة بإحالة: لا تعطِ الرقمين لغير صاحبها، فمن كانا عنده رأى حالته. وإن لم تصل إليه بعد فاطبع الإيصال واحفظه في مكان مغلق حتى تسلّمه إليه.'
			: 'اطبع الإيصال أو اقرأ الرقمين على مقدم الطلب قبل أن تغادر.',
		changed:
			'كان هذا الطلب قد وصل من محاولة سابقة. المحفوظ نسخته الأولى، دون ما غيّرته بعدها: افتح الطلب وراجعه.',
		association: association.name.ar,
		heading: 'إيصال استلام طلب',
		about: [formWords.fields.service, service.name.ar],
		next: [
			answers.contactMeans ? progress(association, 'received', caseWords, 'ar').next : received.meaning,
			...(association.decidedBy ? [progress(association, 'complete', caseWords, 'ar').next] : []),
			replyText(association.reply, caseWords, 'ar'),
		],
		follow: 'كيف تتابع طلبك؟',
		secret: 'الرمز السري لك وحدك: من عرفه مع رقم الطلب رأى طلبك.',
		handed: referral ? 'الرقمان عند صاحب الحالة أو محفوظان له' : 'صار الرقمان عند مقدم الطلب',
		open: 'افتح الطلب',
		again: 'طلب جديد آخر',
	}
}

export function matterPaper({ kind, values }: AssignedEntry, association: PublishedAssociation): Paper {
	const complaint = kind === 'complaint'
	const topics: Record<string, string> = labels.cases.values.topic
	const topic = values[complaint ? 'about' : 'topic'] ?? ''
	const next = complaint ? complaintWords.statuses.received.next : inquiryWords.statuses.received.next
	return {
		title: complaint ? 'سُجّلت الشكوى' : 'سُجّل الاستفسار',
		once: `اطبع الإيصال أو اقرأ الرقمين على صاحب ${complaint ? 'الشكوى' : 'الاستفسار'} قبل أن تغادر.${
			values.anonymous || !values.contactMeans ? ' لا طريق له إلى الجواب إلا بهما.' : ''
		}`,
		changed: 'كان هذا قد وصل من محاولة سابقة. المحفوظ نسخته الأولى، دون ما غيّرته بعدها: افتحه وراجعه.',
		association: association.name.ar,
		heading: complaint ? 'إيصال استلام شكوى' : 'إيصال استلام استفسار',
		about: ['الموضوع', topics[topic] ?? ''],
		next: [next],
		follow: complaint ? 'كيف تتابع شكواك؟' : 'كيف تتابع استفسارك؟',
		secret: `الرمز السري لك وحدك: من عرفه مع الرقم رأى ${complaint ? 'شكواك' : 'استفسارك'}.`,
		handed: 'صار الرقمان عند صاحبهما',
		open: complaint ? 'افتح الشكوى' : 'افتح الاستفسار',
		again: complaint ? 'شكوى جديدة أخرى' : 'استفسار جديد آخر',
	}
}
