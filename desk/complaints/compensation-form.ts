import { html, nothing, type TemplateResult } from 'lit'
import type { CompensationEntry } from '../../core/api/complaints.ts'
import {
	COMPENSATION_KINDS,
	type CompensationFacts,
	type CompensationKind,
	checkCompensation,
} from '../../core/case/compensation.ts'
import { fill, foldDigits, tidy } from '../../core/language/text.ts'
import { compensationWords } from '../../core/language/words/compensation.ar.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import { newId } from '../cases/messages-data.ts'
import { icon } from '../cases/parts.ts'
import { trouble } from '../problem.ts'
import { rememberedInputs } from '../remembered.ts'
import { type CompensationDraft, storeCompensation } from './compensation-data.ts'

/** What was typed, by its case and kind of record: one that is refused waits while what it lacks is recorded. */
const drafts = rememberedInputs<CompensationDraft>('compensation')
const chosen = rememberedInputs<CompensationDraft['kind']>('compensation-kind')
const keyOf = (caseId: string, kind: string) => `${caseId} ${kind}`
const draftOf = (caseId: string, kind: CompensationDraft['kind']) =>
	drafts.get(keyOf(caseId, kind)) ?? blank(kind)
const blank = (kind: CompensationDraft['kind']): CompensationDraft => ({
	id: newId(),
	kind,
	values: {},
	members: [{ member: '', approved_on: '' }],
	file: null,
})

type Field = 'kind' | keyof CompensationDraft['values'] | 'members' | 'file'
const ORDER: Field[] = ['kind', 'on', 'harm', 'size', 'causes', 'members', 'what', 'amount', 'file']

const names: Record<string, string> = compensationWords.fields
/** What the text of a record is, where «النص» alone would leave that open. */
const WHAT: Partial<Record<CompensationKind, string>> = {
	ruling: 'الجهة التي حكمت، ورقم الحكم ونصه',
	negotiation: 'ما دار في التفاوض',
	agreement: 'ما اتُّفق عليه',
	delivery: 'ما سُلّم، ولمن',
}
const granted = (kind: string) => kind === 'agreement' || kind === 'delivery'

/** The amount as a number: 0 where nothing is typed, NaN where it is none. */
const amountOf = ({ kind, values }: CompensationDraft): number =>
	granted(kind)
		? Number(
				foldDigits(values.amount ?? '')
					.replace(/[\s,٬]/g, '')
					.replace('٫', '.'),
			)
		: 0

/** The draft as it is sent: what is of another kind of record is left out. */
function entryOf(caseId: string, draft: CompensationDraft, kind: CompensationKind): CompensationEntry {
	const text = (name: 'on' | 'harm' | 'size' | 'causes' | 'what') => tidy(draft.values[name] ?? '')
	const amount = amountOf(draft)
	return {
		case: caseId,
		kind,
		on: text('on'),
		...(kind === 'minutes'
			? {
					harm: text('harm'),
					size: text('size'),
					causes: text('causes'),
					members: draft.members.map(({ member, approved_on }) => ({ member: tidy(member), approved_on })),
				}
			: { what: text('what') }),
		...(amount !== 0 && { amount }),
		file: draft.file,
	}
}

/** What is wrong with it before it is sent, by the rules that the server has too. */
function problemsOf(draft: CompensationDraft): Partial<Record<Field, string>> {
	const { kind } = draft
	if (!kind) return { kind: 'اختر ما تسجّله.' }
	const { harm = '', size = '', causes = '', members = null, what = '', on } = entryOf('', draft, kind)
	const amount = amountOf(draft)
	const facts: CompensationFacts = {
		...{ kind, on, harm, size, causes, members, what },
		amount: Number.isNaN(amount) ? -1 : amount,
		hasFile: draft.file !== null,
	}
	return Object.fromEntries(
		checkCompensation(facts, ANY_DAY).map(({ field, code }) => [
			field,
			fill(compensationWords.problems[code], { field: labelOf(kind, field) }),
		]),
	)
}

const labelOf = (kind: CompensationKind | '', field: string): string =>
	field === 'what' && kind ? (WHAT[kind] ?? '') : (names[field] ?? '')

/**
 * The form that records one thing of a compensation. Nothing of it can be changed afterwards, so it is shown once more
 * and confirmed before it is stored; what the server refuses stands beside its field. `stored` is called once it is there.
 */
export function compensationForm(caseId: string, draw: () => void, stored: () => Promise<unknown>) {
	let draft = draftOf(caseId, chosen.get(caseId) ?? '')
	let wrong: Partial<Record<Field, string>> = {}
	let notice = ''
	let asking = false
	let busy = false
	let done = ''

	function set(change: Partial<CompensationDraft>): void {
		// Other words are another record; the one that got no answer may be there already.
		draft = { ...draft, ...change, id: newId() }
		drafts.set(keyOf(caseId, draft.kind), draft)
		notice = ''
		done = ''
		draw()
	}

	function choose(kind: CompensationDraft['kind']): void {
		chosen.set(caseId, kind)
		draft = draftOf(caseId, kind)
		wrong = {}
		notice = ''
	}

	const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()
	const focusWrong = () => {
		const first = ORDER.find(field => wrong[field])
		focus(first ? `#sila-comp-${first}` : '.compensation-form .primary')
	}

	function review(): void {
		wrong = problemsOf(draft)
		asking = Object.keys(wrong).length === 0
		draw()
		if (asking) focus('#sila-comp-yes')
		else focusWrong()
	}

	async function save(): Promise<void> {
		const { kind } = draft
		if (busy || !kind) return
		busy = true
		draw()
		try {
			await storeCompensation(draft.id, entryOf(caseId, draft, kind))
			done = `سُجّل: ${complaintWords.compensation[kind]}.`
			drafts.delete(keyOf(caseId, kind))
			choose('')
			await stored().catch(() => null)
		} catch (error) {
			const { text, fields } = trouble(error, true)
			wrong = Object.fromEntries(Object.entries(fields).filter(([field]) => ORDER.includes(field as Field)))
			notice = Object.keys(wrong).length > 0 ? '' : text
		}
		asking = false
		busy = false
		draw()
		if (done) focus('.compensation-done')
		else focusWrong()
	}

	const below = (field: Field) =>
		html`<div id="sila-comp-${field}-trouble" role="alert">${wrong[field] ? html`<p class="sila-error">${wrong[field]}</p>` : nothing}</div>`
	const about = (field: Field) => `sila-comp-${field}-trouble`
	const invalid = (field: Field) => (wrong[field] ? 'true' : 'false')
	const give = (field: keyof CompensationDraft['values']) => (event: Event) => {
		const { [field]: _, ...others } = wrong
		wrong = others
		set({ values: { ...draft.values, [field]: (event.target as HTMLInputElement).value } })
	}

	const text = (field: 'harm' | 'size' | 'causes' | 'what') => html`<div class="fact">
		<label for="sila-comp-${field}">${labelOf(draft.kind, field)}</label>
		<textarea id="sila-comp-${field}" class="sila-input" rows="2" maxlength="3000" aria-describedby=${about(field)} aria-invalid=${invalid(field)}
			.value=${draft.values[field] ?? ''} @input=${give(field)}></textarea>${below(field)}
	</div>`

	const dayInput = () => html`<div class="fact">
		<label for="sila-comp-on">${names.on}</label>
		<input id="sila-comp-on" class="sila-input" type="date" aria-describedby=${about('on')} aria-invalid=${invalid('on')}
			.value=${draft.values.on ?? ''} @change=${give('on')}>${below('on')}
	</div>`

	const amountInput = () => html`<div class="fact">
		<label for="sila-comp-amount">المبلغ بالريال <small class="sila-hint">(اتركه فارغًا إن لم يكن مالًا)</small></label>
		<input id="sila-comp-amount" class="sila-input" inputmode="decimal" dir="ltr" autocomplete="off" aria-describedby=${about('amount')} aria-invalid=${invalid('amount')}
			.value=${draft.values.amount ?? ''} @input=${give('amount')}>${below('amount')}
	</div>`

	function members(): TemplateResult {
		const rows = draft.members
		const change = (at: number, part: Partial<(typeof rows)[number]>) =>
			set({ members: rows.map((row, i) => (i === at ? { ...row, ...part } : row)) })
		const value = (event: Event) => (event.target as HTMLInputElement).value
		return html`<fieldset class="fact"><legend>${names.members}</legend>
			<p class="sila-hint">كل من اعتمد المحضر، ويوم اعتماده: من يوم المحضر فما بعده.</p>
			<ul class="rows">${rows.map(
				({ member, approved_on }, i) => html`<li>
				<label for="sila-comp-members${i ? `-${i}` : ''}">اسم العضو</label>
				<input id="sila-comp-members${i ? `-${i}` : ''}" class="sila-input" maxlength="200" aria-describedby=${about('members')} aria-invalid=${invalid('members')}
					.value=${member} @input=${(event: Event) => change(i, { member: value(event) })}>
				<label for="sila-comp-approved-${i}">يوم اعتماده</label>
				<input id="sila-comp-approved-${i}" class="sila-input" type="date" aria-describedby=${about('members')}
					.value=${approved_on} @change=${(event: Event) => change(i, { approved_on: value(event) })}>
				${
					rows.length > 1
						? html`<button type="button" class="sila-button quiet" @click=${() => {
								set({ members: rows.filter((_, at) => at !== i) })
								focus('#sila-comp-members')
							}}>${icon('x')} احذف ${member || 'هذا العضو'}</button>`
						: nothing
				}
			</li>`,
			)}</ul>
			<button type="button" class="sila-button" @click=${() => {
				set({ members: [...rows, { member: '', approved_on: '' }] })
				focus(`#sila-comp-members-${rows.length}`)
			}}>${icon('plus')} عضو آخر</button>
			${below('members')}
		</fieldset>`
	}

	const fileInput = () => html`<fieldset class="fact"><legend>${names.file}</legend>
		<p class="sila-hint">PDF أو صورة، حتى 10 م.ب. لا تظهر لصاحب الشكوى.</p>
		${draft.file ? html`<p><bdi>${draft.file.name}</bdi></p>` : nothing}
		<input id="sila-comp-file" class="sila-unseen" type="file" accept="application/pdf,image/jpeg,image/png" aria-describedby=${about('file')} aria-invalid=${invalid('file')}
			@change=${(event: Event) => {
				const input = event.target as HTMLInputElement
				const { file: _, ...others } = wrong
				wrong = others
				set({ file: input.files?.[0] ?? draft.file })
				// The same file may be chosen again.
				input.value = ''
			}}>
		<label for="sila-comp-file" class="sila-button">${icon('upload')} اختر الوثيقة</label>
		${below('file')}
	</fieldset>`

	const fields = (kind: CompensationKind) => html`${dayInput()}
		${kind === 'minutes' ? html`${text('harm')}${text('size')}${text('causes')}${members()}` : text('what')}
		${granted(kind) ? amountInput() : nothing}${fileInput()}`

	const kindSelect = () => html`<div class="fact">
		<label for="sila-comp-kind">سجّل في التعويض</label>
		<div class="sila-select"><select id="sila-comp-kind" aria-describedby=${about('kind')} aria-invalid=${invalid('kind')} .value=${draft.kind}
			@change=${(event: Event) => {
				choose((event.target as HTMLSelectElement).value as CompensationKind | '')
				done = ''
				draw()
			}}>
			<option value="">اختر ما تسجّله</option>
			${COMPENSATION_KINDS.map(kind => html`<option value=${kind} ?selected=${draft.kind === kind}>${complaintWords.compensation[kind]}</option>`)}
		</select></div>${below('kind')}
	</div>`

	const confirmation = (kind: CompensationKind) => html`<div class="supposed">
		<p><strong>${complaintWords.compensation[kind]}: لا يُعدَّل بعد حفظه ولا يُحذف.</strong> راجع ما كتبته أعلاه والوثيقة، ثم احفظ.</p>
		<div class="sila-actions">
			<button type="button" class="sila-button primary" id="sila-comp-yes" ?disabled=${busy} @click=${save}>${busy ? 'يُحفظ…' : 'نعم، احفظه نهائيًا'}</button>
			<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => {
				asking = false
				draw()
				focus('.compensation-form .primary')
			}}>تراجع</button>
		</div>
	</div>`

	return () => html`<form class="step compensation-form" novalidate @submit=${(event: Event) => {
		event.preventDefault()
		review()
	}}>
		${kindSelect()}
		<div class="step-needs">
			<div class="step-fields" ?inert=${asking}>${draft.kind ? fields(draft.kind) : nothing}</div>
			${
				asking && draft.kind
					? confirmation(draft.kind)
					: draft.kind
						? html`<div class="sila-actions"><button class="sila-button primary">راجع ثم احفظ</button></div>`
						: nothing
			}
			<div role="alert">${notice ? html`<p class="sila-error">${notice}</p>` : nothing}</div>
		</div>
	</form>
	<p role="status" class="sila-done compensation-done" tabindex="-1">${done}</p>`
}
