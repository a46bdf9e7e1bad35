import { SilaSatisfactionSurvey } from '../../widgets/satisfaction-survey/satisfaction-survey.ts'

/** The element as Astro's templates take it: they know components by their properties, not by their class. */
export const SatisfactionSurvey = SilaSatisfactionSurvey as typeof SilaSatisfactionSurvey & {
	new (
		props: Pick<SilaSatisfactionSurvey, 'association' | 'campaign' | 'definition' | 'day' | 'words'>,
	): SilaSatisfactionSurvey
}
