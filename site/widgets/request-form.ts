import { SilaRequestForm } from '../../widgets/request-form/request-form.ts'

/** The element as Astro's templates take it: they know components by their properties, not by their class. */
export const RequestForm = SilaRequestForm as typeof SilaRequestForm & {
	new (props: Pick<SilaRequestForm, 'association' | 'service' | 'definition' | 'words'>): SilaRequestForm
}
