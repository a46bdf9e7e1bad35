import { html } from 'lit'
import { question } from '../../ui/form/question.ts'
import { actions, head } from '../shared/form/frame.ts'
import { documents } from './documents.ts'
import { type FormStep, stepOf } from './state.ts'
import type { View } from './view.ts'

/** The service's own questions that belong to a step. */
export const questions = (view: View, step: FormStep) =>
	view.service.questions.map(asked =>
		stepOf(view.service, `answers.${asked.id}`) === step ? question(view, asked, view.lang) : [],
	)

/** What the person needs, in their words, and the papers for it. */
export const need = (view: View) =>
	html`${head(view)}${view.served?.above()}${questions(view, 'need')}${documents(view)}${actions(view)}`
