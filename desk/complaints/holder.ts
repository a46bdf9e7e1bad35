import { html } from 'lit'
import { saveCase } from '../cases/data.ts'
import type { AnyCase } from '../cases/types.ts'
import { kindWords } from '../cases/words.ts'
import { type Trouble, trouble } from '../problem.ts'
import type { AssignedCase } from './data.ts'
import { awayText, officerChoice, titleOf } from './officers.ts'

/** What is said of the officers whom a case is about: of a complaint, and of an objection, who may not take it on. */
const ABOUT = {
	complaint: {
		legend: 'من تخصهم الشكوى',
		hint: 'من قيل فيهم. لا يتولاها أحد منهم، ولو نائبًا عن غيره.',
		change: 'غيّر من يتولاها أو من تخصهم',
	},
	objection: {
		legend: 'من شاركوا في القرار',
		hint: 'عرف النظام بعضهم من سجل القرار؛ أضف من تعرفه من أعضاء اللجنة. لا يتولى الاعتراض أحد منهم.',
		change: 'غيّر من يتولاه أو من شاركوا في القرار',
	},
	nobody: { legend: '', hint: '', change: 'غيّر من يتولاه' },
}

function aboutOf({ kind, topic }: AssignedCase['record']): keyof typeof ABOUT {
	if (kind === 'complaint') return 'complaint'
	return topic === 'objection' ? 'objection' : 'nobody'
}

/**
 * Who holds a complaint or an inquiry, and for a complaint whom it is about. Both can be changed wherever it stands,
 * and together, since nobody may hold a complaint about themselves.
 */
export function holderSection(draw: () => void, reload: () => Promise<AnyCase | null>) {
	let open = false
	let holder: string | null = null
	let about: string[] | null = null
	let busy = false
	let refused: Trouble | null = null
	let done = ''

	function set(change: () => void): void {
		change()
		refused = null
		done = ''
		draw()
	}

	async function save({ record }: AssignedCase): Promise<void> {
		if (busy) return
		busy = true
		refused = null
		draw()
		try {
			await saveCase(record, {
				...(holder !== null && { assigned_to: holder }),
				...(about !== null && { about_officers: about }),
			})
			open = false
			holder = null
			about = null
			done = 'حُفظ، وسُجّل التغيير باسمك.'
			await reload().catch(() => null)
		} catch (error) {
			refused = trouble(error, true)
			if (refused.codes.revision) {
				refused.text = kindWords[record.kind].stale
				await reload().catch(() => null)
			}
		}
		busy = false
		draw()
		document.querySelector<HTMLElement>(refused ? '.holder .primary' : '.holder-done')?.focus()
	}

	const present = ({ record, officers }: AssignedCase) => {
		const officer = officers.find(({ id }) => id === record.assigned_to)
		if (!officer) return html`<p>لم تُعطَ لأحد بعد. تراها الإدارة العليا في «الإشراف».</p>`
		const away = awayText(officer, officers)
		return html`<p><strong><bdi>${officer.name}</bdi></strong> <span class="sila-hint">${titleOf(officer)}</span></p>
			${away ? html`<p class="sila-hint">${away}</p>` : ''}`
	}

	const concerned = ({ record, officers }: AssignedCase) => {
		const names = officers.filter(({ id }) => record.about_officers.includes(id))
		return names.length
			? html`<p>${record.topic === 'objection' ? 'شارك في القرار' : 'تخص'}: ${names.map(({ name }, i) => html`${i ? '، ' : ''}<bdi>${name}</bdi>`)}. لا يتولاها أحد منهم، ولا يصله عنها شيء.</p>`
			: ''
	}

	const aboutBoxes = ({ record, officers }: AssignedCase, chosen: string[]) => html`<fieldset class="fact">
		<legend>${ABOUT[aboutOf(record)].legend}</legend>
		<p class="sila-hint">${ABOUT[aboutOf(record)].hint}</p>
		<div class="officer-options">${officers.map(
			({ id, name }, i) => html`<div class="officer-option">
				<input type="checkbox" id="sila-about-${i}" .checked=${chosen.includes(id)} @change=${(
					event: Event,
				) =>
					set(() => {
						const ticked = (event.target as HTMLInputElement).checked
						about = ticked ? [...chosen, id] : chosen.filter(other => other !== id)
					})}>
				<label for="sila-about-${i}"><bdi>${name}</bdi></label>
			</div>`,
		)}</div>
	</fieldset>`

	const form = (matter: AssignedCase) => {
		const { record, officers } = matter
		const chosen = about ?? record.about_officers
		const value = holder ?? record.assigned_to
		return html`<form class="step" novalidate @submit=${(event: Event) => {
			event.preventDefault()
			save(matter)
		}}>
			<div class="step-needs">
				${aboutOf(record) !== 'nobody' && officers.length ? aboutBoxes(matter, chosen) : ''}
				<fieldset class="fact"><legend>من يتولاها</legend>
					${officerChoice({
						id: 'sila-holder',
						officers,
						about: chosen,
						objection: record.topic === 'objection',
						value,
						give: id =>
							set(() => {
								holder = id
							}),
					})}
				</fieldset>
				<div role="alert">${refused ? html`<p class="sila-error">${refused.text}</p>` : ''}</div>
				<div class="sila-actions">
					<button class="sila-button primary" ?disabled=${busy}>احفظ</button>
					<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${() => {
						set(() => {
							open = false
							holder = null
							about = null
						})
						document.querySelector<HTMLElement>('.holder-change')?.focus()
					}}>تراجع</button>
				</div>
			</div>
		</form>`
	}

	return (matter: AssignedCase) => html`<section class="sila-card holder" aria-labelledby="sila-holder-title">
		<h2 id="sila-holder-title">من يتولاها</h2>
		${present(matter)}${concerned(matter)}
		${
			open
				? form(matter)
				: html`<div class="sila-actions"><button type="button" class="sila-button holder-change" @click=${() => {
						set(() => {
							open = true
						})
						document.querySelector<HTMLElement>('.holder input:not(:disabled)')?.focus()
					}}>${ABOUT[aboutOf(matter.record)].change}</button></div>`
		}
		<p role="status" class="sila-done holder-done" tabindex="-1">${done}</p>
	</section>`
}
