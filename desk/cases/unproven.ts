import { html, nothing } from 'lit'
import type { CasesRecord } from '../../core/api/collections.ts'
import { caseWords } from './case-words.ts'
import { partWords } from './part-words.ts'

/** That a case came without the silent check that its form asks for, and what that means. */
export const unprovenLine = ({ unproven }: Pick<CasesRecord, 'unproven'>) =>
	unproven
		? html`<p><span class="attention">${partWords().unproven}</span> ${caseWords().unproven}</p>`
		: nothing
