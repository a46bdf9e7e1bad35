import { expect } from 'chai'
import { clear, mount, press } from '../frame/element.fixture.ts'
import type { DeskSurveyFiles } from './files.ts'
import './files.ts'

afterEach(clear)

describe('the files of results', () => {
	it('say why they could not be saved, and can be asked for again', async () => {
		const asked: string[] = []
		const element = await mount<DeskSurveyFiles>('desk-survey-files', {
			name: 'sila',
			figures: () => [],
			answers: async () => {
				asked.push('answers')
				throw { status: 400, message: 'تعذر' }
			},
		})
		press(element, 'الإجابات واحدة واحدة، ملف CSV')
		await element.updateComplete
		while (element.busy) await element.updateComplete
		await element.updateComplete
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر')
		press(element, 'الإجابات واحدة واحدة، ملف CSV')
		expect(asked.length).to.equal(2)
	})
})
