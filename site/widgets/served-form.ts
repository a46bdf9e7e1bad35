import { servedView } from '../../widgets/request-form/served.ts'
import { RequestForm } from './request-form.ts'

RequestForm.served = servedView

/** The request form of a service for which one may apply for somebody else: its code comes with the page. */
export const ServedForm = RequestForm
