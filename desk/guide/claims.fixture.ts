import { agreersTo, workersOf } from '../../core/access/acts.ts'
import { CALLERS } from '../../core/access/callers.ts'
import { type Act, actorsOf, ruleOf } from '../../core/access/collections.ts'
import { mayHold } from '../../core/access/holding.ts'
import { REASON_MINUTES } from '../../core/access/reason.ts'
import { type Grants, ROLES, type Role } from '../../core/access/roles.ts'
import {
	conditionOf,
	partlySees,
	reachOf,
	reasonShows,
	type SeenCase,
	seenOf,
	wholeIn,
} from '../../core/access/sights.ts'
import { KINDS, statusesOf } from '../../core/case/status.ts'

/* What the guide for staff says of who sees and decides what, each sentence with what makes it true. */

const HERE = 'association0001'
const ME = 'account00000001'

const holding = (...roles: readonly Role[]) => ({
	id: ME,
	email: 'me@example.org',
	grants: Object.fromEntries(
		ROLES.map(role => [role, roles.includes(role) ? [HERE] : []]),
	) as unknown as Grants,
})
const caseOf = (change: Partial<SeenCase>): SeenCase => ({
	association: HERE,
	kind: 'request',
	status: 'received',
	entered_by: '',
	anonymous: false,
	escalation_reason: '',
	restricted: '',
	barred: '',
	concerned: false,
	...change,
})
/** Every kind at every status. */
const EACH = KINDS.flatMap(kind => statusesOf(kind).map(status => caseOf({ kind, status })))
const columns = (roles: readonly Role[], it: SeenCase) => [...(seenOf(holding(...roles), it) ?? [])].sort()
const seers = (it: SeenCase) => ROLES.filter(role => seenOf(holding(role), it) !== null)
const same = (a: readonly unknown[], b: readonly unknown[]) =>
	JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
const doing = (collection: Parameters<typeof actorsOf>[0], act: Act, ...roles: Role[]) =>
	same(actorsOf(collection, act), roles)

interface Claim {
	/** As the guide has it, or the part of it that says so. */
	said: string
	/** What core says. */
	fact?: () => boolean
	/** What core does not know is held by a test: its file, and a part of its title. */
	held?: [file: string, title: string]
}

const restricted = caseOf({ kind: 'complaint', restricted: 'confidential' })

export const CLAIMS: Claim[] = [
	{
		said: '**ترى ما يحتاج إليه دورك، ولا ترى غيره.**',
		held: ['test/server/roles.test.ts', 'each office finds what the policies give it, by the table of core'],
	},
	{
		said: 'لا يراه غير الموظفين.',
		held: ['test/server/target.test.ts', 'the applicant never sees a target'],
	},
	{
		said: 'من لا دور له لا يرى شيئًا',
		fact: () => reachOf(holding()).length === 0 && EACH.every(it => seenOf(holding(), it) === null),
	},
	{
		said: 'ومن له أدوار عدة في جمعية صغيرة رأى ما تراه جميعًا',
		fact: () =>
			EACH.every(it =>
				ROLES.every(a =>
					ROLES.every(b =>
						same(columns([a, b], it), [...new Set([...columns([a], it), ...columns([b], it)])]),
					),
				),
			),
	},
	{
		said: 'ولا يسري الدور حتى يوافق عليه واحد من الإدارة العليا، غير من اقترحه وغير صاحبه',
		held: ['test/server/people.test.ts', 'neither who proposed a role nor whom it is for agrees to it'],
	},
	{
		said: 'تجده الإدارة العليا والمراجع في آخر صفحة الحالة تحت «من اطّلع»، ولا يمحوه أحد',
		fact: () =>
			doing('access_log', 'list', 'management', 'auditor') &&
			doing('access_log', 'update') &&
			doing('access_log', 'delete'),
	},
	{
		said: '**الهوية والمرفقات للإدارة العليا بسبب.**',
		fact: () =>
			EACH.filter(({ kind }) => kind === 'request').every(
				it =>
					same(reasonShows(holding('management'), it), ['identity', 'files']) &&
					!columns(['management'], it).some(column => column === 'identity' || column === 'files'),
			),
	},
	{ said: 'فتظهر لها ساعة في هذا الطلب وحده', fact: () => REASON_MINUTES === 60 },
	{
		said: 'يُكتب السبب باسمها في «من اطّلع» قبل أن يظهر شيء',
		held: ['test/server/reasons.test.ts', 'senior management sees identity number and files with a reason'],
	},
	{
		said: 'مدير النظام لا يطلع على الحالات.',
		held: ['test/server/glass.test.ts', 'without a glass nothing of a case is answered, over any door'],
	},
	{
		said: 'لا يظهر في القائمة إلا من يرى الطلب ويعمل على مثله',
		fact: () =>
			EACH.every(it =>
				ROLES.every(
					role =>
						mayHold(holding(role), it) ===
						(seenOf(holding(role), it) !== null && workersOf(it.kind).includes(role)),
				),
			),
	},
	{
		said: 'ومن لم يعد يرى الطلب، كاللجنة بعد قرارها، يخرج الطلب من عنده وحده',
		fact: () =>
			mayHold(holding('committee'), caseOf({ status: 'study' })) &&
			!mayHold(holding('committee'), caseOf({ status: 'accepted' })),
	},
	{
		said: 'لا يراهما غيرك، وتجدهما في «لي»',
		fact: () => (ruleOf('reminders', 'list') ?? '').includes('account = @request.auth.id'),
	},
	{
		said: 'تكتبها علاقات المستفيدين والإدارة العليا ومحرر المحتوى',
		fact: () => doing('texts', 'update', 'reception', 'management', 'content'),
	},
	{
		said: 'ويقرؤها من يعمل في الحالة، والمراجع يقرأ ولا يكتب',
		fact: () =>
			actorsOf('notes', 'list').includes('auditor') &&
			!actorsOf('notes', 'create').includes('auditor') &&
			KINDS.flatMap(workersOf).every(role => actorsOf('notes', 'create').includes(role)),
	},
	{
		said: 'والعلامة لا تخفي الحالة عن الموظفين: يراها من يرى أمثالها بدوره',
		// Neither its service nor how it is told is asked of a case to know who sees it.
		fact: () =>
			![conditionOf(holding(...ROLES)), ruleOf('cases', 'list') ?? ''].some(rule =>
				/service|discreet|sensitive/.test(rule),
			),
	},
	{
		said: 'تصير سرية، ولا يراها بعد ذلك إلا من سُمّي للشكاوى السرية',
		fact: () => same(seers(restricted), ['confidential']),
	},
	{
		said: 'ولا يراها زميلك ولا بديله ولو كان ممن سُمّوا',
		fact: () => seenOf(holding(...ROLES), { ...restricted, barred: ME }) === null,
	},
	{
		said: 'ويُبلَّغ من سُمّي لها، أو الإدارة العليا، بأن هناك شكوى، بلا رقم ولا مضمون',
		held: ['test/server/restricted.test.ts', 'whom the complainant names, and their substitute'],
	},
	{
		said: 'ومن دوره العدّ وحده يرى الرقم بلا رابط',
		fact: () => {
			const plain = caseOf({ kind: 'complaint' })
			const counts = conditionOf(holding('management'), { counted: true })
			return (
				seenOf(holding('management'), plain) === null && counts !== conditionOf(holding('management'), {})
			)
		},
	},
	{
		said: 'من لا يرى الطلب إلا في بعض طريقه، كالباحث واللجنة، يرى كم عنده الآن وحده',
		fact: () =>
			(['research', 'committee'] as const).every(
				role =>
					CALLERS['staff/reports'].includes(role) &&
					wholeIn(holding(role), 'request').length === 0 &&
					partlySees(holding(role), 'request').length > 0,
			) && wholeIn(holding('reception'), 'request').length > 0,
	},
	{
		said: 'للإدارة العليا والمراجع: ما جرى على الطلبات والسياسات والحسابات والخادم',
		fact: () => same(CALLERS['staff/trail'], ['management', 'auditor']),
	},
	{
		said: 'وليس فيه شيء من حالة لا تراها',
		held: ['test/server/trail.test.ts', 'nothing of a restricted case'],
	},
	{
		said: 'وترى فيه الإدارة العليا والمراجع نوافذ الاطلاع التي فتحها مدير النظام وما قرأه بها',
		held: ['test/server/glass.test.ts', 'through a glass cases are seen and written down'],
	},
	{
		said: 'يوافق شخص من الإدارة العليا في «الأدوار والغياب»، وفي الحالة المقيَّدة شخص آخر سُمّي لها',
		fact: () =>
			same(agreersTo('code', ''), ['management']) &&
			same(agreersTo('code', 'confidential'), ['confidential']),
	},
	{
		said: 'وتقرر فيه الإدارة العليا كما تقرر في غيره',
		fact: () => doing('erasure_requests', 'update', 'management', 'confidential', 'protection'),
	},
	{
		said: 'وفي «النسخ الاحتياطي» من الإعدادات ترى الإدارة العليا آخر نسخة وآخر تجربة استعادة وما ينقص',
		held: ['test/server/setup.test.ts', 'senior management and the administrator are told of the backups'],
	},
	{
		said: 'ورقم الهوية مستور فيها إن كان دورك لا يراه',
		held: [
			'test/server/copy-by-word.test.ts',
			'who is not shown the identity number makes a copy that masks it',
		],
	},
	{
		said: 'أما الرمز فلا يراه أحد',
		held: ['test/server/access.test.ts', 'code and hashes are in no answer but the receipt'],
	},
	{
		said: 'ومدير النظام يرى الأسماء والأدوار، ولا يوافق عليها',
		held: ['test/server/people.test.ts', 'every other role waits for that person'],
	},
	{
		said: 'وفوق القوائم ترى الإدارة العليا في سطر واحد كم شيئًا لم يُضبط بعد',
		held: ['desk/day/page.element.test.ts', 'says to senior management in one line what is not set up'],
	},
	{
		said: 'من سُمّي للحالات المقيدة يرى في أولها «حالات مقيدة لم يفتحها أحد»',
		held: [
			'test/server/day.test.ts',
			'a restricted case that nobody opened lies with those who are named for it',
		],
	},
	{
		said: 'صفحة «المحتوى» لمحرر المحتوى والإدارة العليا، ويقرؤها المراجع.',
		fact: () =>
			same(CALLERS['staff/content'], ['management', 'content', 'auditor']) &&
			same(CALLERS['staff/content/draft'], ['management', 'content']),
	},
	{
		said: 'المسودة لا يراها الناس.',
		held: ['test/server/content.test.ts', 'a sentence that one changed is published once another agrees'],
	},
]
