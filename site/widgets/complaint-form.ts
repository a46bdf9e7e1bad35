import { SilaComplaintForm } from '../../widgets/complaint-form/complaint-form.ts'

/** The element as Astro's templates take it: they know components by their properties, not by their class. */
export const ComplaintForm = SilaComplaintForm as typeof SilaComplaintForm & {
	new (props: Pick<SilaComplaintForm, 'association' | 'definition' | 'words'>): SilaComplaintForm
}
