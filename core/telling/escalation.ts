import type { CaseKind } from '../case/status.ts'
import { count } from '../language/count.ts'
import { formatReference } from '../language/spaced.ts'
import { writtenDay } from '../language/written-day.ts'
import type { Notice } from './notice.ts'

/*
 * What senior management is told of a case that is late. It names no applicant and says nothing of the request:
 * who may read more opens the case. Arabic only, like all that is for staff.
 */

export interface LateCase {
	/** Id of the case's record. */
	id: string
	/** 9 digits. */
	reference: string
	kind: CaseKind
	/** Names in Arabic; only a request has a service. */
	association: string
	service: string
	/** The last day for the reply and the day it is, YYYY-MM-DD. */
	due: string
	today: string
	/** Whether that day is the association's own target rather than the policy's deadline. */
	target: boolean
	/** Address of the portal, without a path, or what stands for it (site.ts). */
	portal: string
}

const DAY = 86_400_000
const DAYS = { one: 'يومًا واحدًا', two: 'يومين', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' }

/** The notice for an officer, by name; null where the association has recorded nobody who could be told. */
export function lateNotice(late: LateCase, officer: string | null): Notice {
	const reference = formatReference(late.reference)
	const days = (Date.parse(late.today) - Date.parse(late.due)) / DAY
	const due = writtenDay(late.due, 'ar')
	const passed = late.target ? `تجاوز الهدف الداخلي للرد، وكان ${due}` : `تجاوز آخر يوم للرد، وكان ${due}`
	const portal = late.portal.replace(/\/+$/, '')
	const delay = count(days, DAYS, 'ar')
	const said = {
		request: `الطلب رقم ${reference} لدى ${late.association} (${late.service}) ${passed}، ولم يصدر فيه قرار. تأخر حتى اليوم ${delay}.`,
		complaint: `الشكوى رقم ${reference} لدى ${late.association} تجاوزت المدة التي حددتها الجمعية، وكان آخر يوم فيها ${due}. تأخرت حتى اليوم ${delay}.`,
		inquiry: `الاستفسار رقم ${reference} لدى ${late.association} تجاوز المدة التي حددتها الجمعية لجوابه، وكان آخر يوم فيها ${due}. تأخر حتى اليوم ${delay}.`,
	}
	const text = [
		officer === null ? NOBODY : `إلى: ${officer}`,
		said[late.kind],
		`تجده في مكتب صلة:\n${portal}/desk/#/sila/cases/${late.id}`,
		'هذا تنبيه آلي داخلي، يُكتب مرة واحدة لكل تأخر.',
	]
	return { subject: `${SUBJECTS[late.kind]}: ${reference}`, text: text.join('\n\n') }
}

const SUBJECTS = {
	request: 'طلب تجاوز موعد الرد',
	complaint: 'شكوى تجاوزت موعدها',
	inquiry: 'استفسار تجاوز موعد جوابه',
}

const NOBODY =
	'لا أحد مسجَّل في الإدارة العليا لهذه الجمعية، فأبلغها أنت. ثم سجّل في «مسؤولو الجمعية» من يُبلَّغ بعد ذلك.'
