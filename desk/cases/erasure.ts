import { html } from 'lit'
import type { CasesRecord, ErasureRequestsRecord } from '../../core/api/collections.ts'
import { formatReference } from '../../core/case/reference.ts'
import { foldDigits, tidy } from '../../core/language/text.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { day, parse } from '../dates.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { recount } from '../tasks/count.ts'
import { decideErasure, loadErasures } from './erasure-data.ts'
import { moment } from './parts.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

/** Answers that were typed and not sent yet, by the request they are for. */
const answers = rememberedInputs<string>('erasure')

/** What an erasure takes and what it leaves, as server/privacy/erasure.ts does it. */
const GOES = [
	'الاسم، والنص والإجابات، وبيانات التواصل',
	'كل المرفقات والمحاضر',
	'كل الرسائل والإشعارات السابقة',
	'ما كتبه الموظفون: الأسباب والتوصيات والملاحظات',
]
const STAYS = [
	'الرقم، والجمعية والخدمة',
	'الحالة وتواريخ الخطوات',
	'سجل التدقيق: من فعل ماذا ومتى، دون ما كُتب',
	'إشعار واحد يخبره بأن بياناته مُحيت، ويُمحى منه رقمه أو عنوانه فور تبليغه',
]

/**
 * What an applicant asked of staff about their data, to be decided: the open request stands at the top of the case,
 * earlier ones are told below it. An erasure is granted only by typing the reference, since nothing brings it back.
 * `decided` is called once a decision is stored.
 */
export function erasureSection(caseId: string, draw: () => void, decided: () => Promise<unknown>) {
	let requests: ErasureRequestsRecord[] = []
	let way: '' | 'granted' | 'refused' = ''
	let typed = ''
	let busy = false
	let wrong = ''
	let answerWrong = ''
	let loadTrouble = ''
	let done = ''

	async function load(): Promise<void> {
		loadTrouble = ''
		try {
			requests = await loadErasures(caseId)
		} catch (error) {
			loadTrouble = trouble(error).text
		}
		draw()
	}

	function choose(next: typeof way): void {
		way = next
		typed = ''
		wrong = ''
		answerWrong = ''
		draw()
		const first = { '': '#sila-erase', granted: '#sila-erase-reference', refused: '#sila-erase-answer' }
		document.querySelector<HTMLElement>(first[next])?.focus()
	}

	/** What stops a decision before it is sent. */
	function check({ kind, reference }: CasesRecord, answer: string): boolean {
		const words = kindWords[kind]
		const digits = foldDigits(typed).replace(/\D/g, '')
		wrong =
			way === 'granted' && digits !== reference
				? `الرقم لا يطابق ${words.number}. راجعه ثم اكتبه من جديد.`
				: ''
		answerWrong =
			way === 'refused' && !answer ? `اكتب ل${words.owner} سبب الرفض، فهو يقرؤه عند المتابعة.` : ''
		return !wrong && !answerWrong
	}

	async function decide({ record }: AnyCase, request: ErasureRequestsRecord): Promise<void> {
		if (busy || !way) return
		const answer = tidy(answers.get(request.id) ?? '')
		if (check(record, answer)) {
			busy = true
			draw()
			try {
				await decideErasure(request.id, way, answer)
				done =
					way === 'granted'
						? 'مُحيت البيانات، وسُجّل القرار باسمك.'
						: `رُفض المحو، ويقرأ ${kindWords[record.kind].owner} ردك عند المتابعة.`
				way = ''
				answers.delete(request.id)
				// It is decided, whether or not it can be shown at once.
				await Promise.all([load(), decided()]).catch(() => null)
				recount()
			} catch (error) {
				const { text, fields } = trouble(error, true)
				answerWrong = fields.answer ?? ''
				wrong = fields.answer ? '' : (fields.state ?? text)
			}
			busy = false
		}
		draw()
		const first = answerWrong
			? '#sila-erase-answer'
			: wrong
				? '#sila-erase-reference, .erasure .primary'
				: '.erasure-done'
		document.querySelector<HTMLElement>(first)?.focus()
	}

	const list = (title: string, entries: string[]) =>
		html`<div><p><strong>${title}</strong></p><ul class="bullets">${entries.map(entry => html`<li>${entry}</li>`)}</ul></div>`

	const said = (id: string, text: string) =>
		html`<div id=${id} role="alert">${text ? html`<p class="sila-error">${text}</p>` : ''}</div>`

	const answerBox = ({ record }: AnyCase, { id }: ErasureRequestsRecord) => html`<div>
		<label for="sila-erase-answer">الرد على ${kindWords[record.kind].owner}</label>
		<textarea id="sila-erase-answer" class="sila-input" rows="3" maxlength="3000" dir="auto" aria-invalid=${answerWrong ? 'true' : 'false'}
			aria-describedby="sila-erase-answer-trouble" .value=${answers.get(id) ?? ''} ?readonly=${busy}
			@input=${(event: Event) => {
				answers.set(id, (event.target as HTMLTextAreaElement).value)
				answerWrong = ''
				draw()
			}}></textarea>
		${said('sila-erase-answer-trouble', answerWrong)}
	</div>`

	const referenceBox = ({
		record,
	}: AnyCase) => html`<div class="erasure-lists">${list('يُمحى فورًا وبلا رجعة:', GOES)}${list('يبقى:', STAYS)}</div>
	<div>
		<label for="sila-erase-reference">للتأكيد اكتب ${kindWords[record.kind].number} <bdi dir="ltr">${formatReference(record.reference)}</bdi></label>
		<input id="sila-erase-reference" class="sila-input" inputmode="numeric" autocomplete="off" dir="ltr" aria-invalid=${wrong ? 'true' : 'false'}
			aria-describedby="sila-erase-trouble" .value=${typed} @input=${(event: Event) => {
				typed = (event.target as HTMLInputElement).value
				wrong = ''
				draw()
			}}>
	</div>`

	const decision = (theCase: AnyCase, request: ErasureRequestsRecord) =>
		way === ''
			? html`<div class="sila-actions">
				<button type="button" class="sila-button" id="sila-erase" @click=${() => choose('granted')}>امحُ البيانات…</button>
				<button type="button" class="sila-button" @click=${() => choose('refused')}>ارفض المحو…</button>
			</div>`
			: html`<form class="step" novalidate @submit=${(event: Event) => {
					event.preventDefault()
					decide(theCase, request)
				}}>
				<div class="step-needs">
					${way === 'granted' ? referenceBox(theCase) : answerBox(theCase, request)}
					${said('sila-erase-trouble', wrong)}
					<div class="sila-actions">
						<button class="sila-button primary ${way === 'granted' ? 'grave' : ''}" ?disabled=${busy}>${way === 'granted' ? 'امحُ البيانات نهائيًا' : 'ارفض وأرسل الرد'}</button>
						<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => choose('')}>تراجع</button>
					</div>
				</div>
			</form>`

	const open = (theCase: AnyCase, request: ErasureRequestsRecord) => {
		const due = parse(request.due_on)
		const late = request.due_on < riyadhDay(new Date().toISOString())
		return html`<section class="sila-card erasure" aria-labelledby="sila-erasure">
			<h2 id="sila-erasure">${kindWords[theCase.record.kind].owner} يطلب محو بياناته</h2>
			<p class="sila-hint">طلبه في ${moment(request.created)}</p>
			<p>آخر يوم للقرار: <strong>${due ? day(due) : ''}</strong> ${late ? html`<span class="attention">فات الموعد</span>` : ''}</p>
			${request.reason ? html`<blockquote class="written" dir="auto">${request.reason}</blockquote>` : html`<p class="sila-hint">لم يذكر سببًا.</p>`}
			${decision(theCase, request)}
		</section>`
	}

	const earlier = ({ state, decided_by, decided_at, answer }: ErasureRequestsRecord) =>
		state === 'refused'
			? html`<p class="sila-hint">رُفض محو البيانات في ${moment(decided_at)} · <bdi>${decided_by}</bdi>${answer ? html`: <bdi class="written">${answer}</bdi>` : ''}</p>`
			: ''

	const section = (theCase: AnyCase) => {
		const request = requests.find(({ state }) => state === 'open')
		return html`${loadTrouble ? html`<p class="sila-error" role="alert">${loadTrouble}</p>` : ''}
			${request ? open(theCase, request) : ''}
			<p role="status" class="sila-done erasure-done" tabindex="-1">${done}</p>
			${requests.map(earlier)}`
	}

	return { load, section }
}
