import { DEFAULT_SURVEYS, STANDING_CAMPAIGN } from '../../core/survey/defaults.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { findAll, findOne, newRecord, toJson } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { givenOfSurvey, surveyId } from '../content/product.ts'

/** Gives an association that has no survey yet the ones to begin with, and a campaign that stands open. */
export function seedSurveys(app: core.App, association: Stored<'associations'>): void {
	if (!findOne(app, 'surveys', { association: association.id })) create(app, association)
}

/** At the start: the same for all that have none, since they are older than surveys are. */
export function seedMissingSurveys(app: core.App): void {
	const without = "surveys_via_association.id = ''"
	for (const association of findAll(app, 'associations', without, {}, 'created')) create(app, association)
}

/** Hook of a new association. */
export const surveysForNew = (e: Saving<'associations'>): void => seedSurveys(e.app, e.record)

function create(app: core.App, association: Stored<'associations'>): void {
	app.runInTransaction(tx => {
		for (const { kind, title, definition } of DEFAULT_SURVEYS) {
			const titles = { title_ar: title.ar, title_en: title.en }
			const survey = newRecord(tx, 'surveys', {
				...titles,
				id: surveyId(association.getString('slug'), kind),
				association: association.id,
				kind,
				active: true,
				definition: toJson(definition),
				given: toJson(givenOfSurvey({ title, definition })),
			})
			tx.save(survey)
			if (kind !== 'periodic') continue
			const campaign = newRecord(tx, 'campaigns', {
				...titles,
				survey: survey.id,
				slug: STANDING_CAMPAIGN.slug,
				opens_on: riyadhDay(new Date().toISOString()),
				target: 'all',
			})
			tx.save(campaign)
		}
	})
}
