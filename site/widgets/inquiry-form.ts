import { SilaInquiryForm } from '../../widgets/inquiry-form/inquiry-form.ts'

/** The element as Astro's templates take it: they know components by their properties, not by their class. */
export const InquiryForm = SilaInquiryForm as typeof SilaInquiryForm & {
	new (props: Pick<SilaInquiryForm, 'association' | 'definition' | 'words'>): SilaInquiryForm
}
