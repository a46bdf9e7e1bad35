import { html, nothing } from 'lit'
import type { SurveyComment } from '../../core/api/surveys.ts'
import { methodText, monthText } from './words.ts'

const STEP = 20

/** What people wrote, some at a time, for staff alone. `service` gives a service its name. */
export function commentsPart(draw: () => void) {
	let most = STEP

	/** Ends at the first of those that came. */
	function more(): void {
		const next = most
		most += STEP
		draw()
		document.querySelector<HTMLElement>(`#sila-comment-${next}`)?.focus()
	}

	return {
		/** Begins anew, with other results. */
		restart(): void {
			most = STEP
		},
		view: (comments: SurveyComment[], service: (slug: string) => string) => html`<section
			class="sila-card survey-part survey-comments" aria-labelledby="sila-comments">
			<h2 id="sila-comments">التعليقات ${comments.length ? html`<span class="sila-number">(${comments.length})</span>` : nothing}</h2>
			<p class="sila-hint">للموظفين وحدهم، ولا تُنشر. لا يُعرف من كتبها، فلا تنقلها بما قد يدل عليه.</p>
			${
				comments.length === 0
					? html`<p>لم يكتب أحد تعليقًا في هذا الاختيار.</p>`
					: html`<ul class="tasks">${comments.slice(0, most).map(
							(comment, i) => html`<li id="sila-comment-${i}" tabindex="-1">
							<p class="sila-hint">${[monthText(comment.month), methodText(comment.method), comment.service ? service(comment.service) : ''].filter(Boolean).join(' · ')}${comment.question ? html`<br>${comment.question.ar}` : nothing}</p>
							<p class="task-text"><bdi>${comment.text}</bdi></p>
						</li>`,
						)}</ul>`
			}
			${comments.length > most ? html`<button type="button" class="sila-button sila-more" @click=${more}>عرض المزيد</button>` : nothing}
			${comments.length === 500 ? html`<p class="sila-hint">هذه أحدث 500 فقط. ضيّق المدة لترى ما قبلها.</p>` : nothing}
		</section>`,
	}
}
