/** What people are told about who sees, keeps or deletes what: what is true, the tests that hold it (by file and a part of the title), and every sentence that says so. */
interface Promised {
	fact: string
	held: [file: string, title: string][]
	said: string[]
}

export const PROMISES: Promised[] = [
	{
		fact: 'A discreet notice names no association, no service and no kind of case; its link has the portal’s host, and opens nothing without the code.',
		held: [
			[
				'core/telling/discreet.test.ts',
				'nothing that is told discreetly names an association, a service or a kind of case',
			],
			['core/telling/discreet.test.ts', 'on a screen it leads to the tracking page by a link'],
		],
		said: [
			'مع «نعم» تقول الرسالة «{text}» بلا اسم الجمعية ولا الخدمة. وفيها رابط يظهر فيه عنوان البوابة، ولا يُرى منها شيء بلا رمزك. ويظهر في جوالك المُرسل كما سجلته شركة الرسائل.',
			'مع «نعم» تقول الرسالة «{text}» بلا اسم الجمعية ولا الخدمة. وفيها رابط يظهر فيه عنوان البوابة، ولا يُرى منها شيء بلا رمزك. ويظهر فيها عنوان البريد الذي أُرسلت منه.',
		],
	},
	{
		fact: 'Of the staff of its association only those see what is in a case whose role works on it, and each opening is written down; whoever runs the server can reach its files, and reads cases through a glass. Its holder may have a copy, a correction, an erasure.',
		held: [
			[
				'test/server/access.test.ts',
				'guests can neither list, read, make, change nor delete a record of any collection',
			],
			['test/server/access.test.ts', 'attached files need a member of staff'],
			[
				'test/server/staff-access.test.ts',
				'neither a filter, a sort, an expansion nor a count leads to what is not theirs',
			],
			['test/server/staff-access.test.ts', 'routes of staff answer for their associations alone'],
			['core/access/sights.test.ts', 'what is in a case is seen by the offices that work on such cases'],
			['test/server/looks.test.ts', 'what cannot be written down is not answered'],
			['test/server/glass.test.ts', 'without a glass nothing of a case is answered, over any door'],
			[
				'test/server/copy.test.ts',
				'the applicant gets a copy of everything held about them, and nothing of others',
			],
		],
		said: [
			'خصوصيتك: نطلب اسمك ووسيلة التواصل لنجيبك فقط، ولا يراهما في الجمعية إلا من يحتاج إليهما عمله، ويُسجَّل ذلك، ومن يدير الخادم. ولك طلب نسخة من بياناتك أو تصحيحها أو حذفها.',
			'Your privacy: we ask for your name and how to reach you only to answer you, and only those in the association see them whose work needs it, which is written down, and whoever runs the server. You may ask for a copy of your data, or to have it corrected or deleted.',
			'Your privacy: we ask for your name and contact only to answer you, and only those in the association see them whose work needs it, which is written down, and whoever runs the server. You may ask for a copy of your data, or to correct or delete it.',
			'خصوصيتك: نطلب ما يلزم لدراسة طلبك والرد عليك فقط، ولا يراه في الجمعية إلا من يحتاج إليه عمله، ويُسجَّل ذلك، ومن يدير الخادم. ولك طلب نسخة من بياناتك أو تصحيحها أو حذفها.',
			'Your privacy: we ask only for what is needed to study your request and answer it, and only those in the association see it whose work needs it, which is written down, and whoever runs the server. You may ask for a copy of your data, or to have it corrected or deleted.',
		],
	},
	{
		fact: 'What the administrator reads through a glass is written down, and it ends by itself.',
		held: [
			['test/server/glass.test.ts', 'through a glass cases are seen and written down, until it is closed'],
			['test/server/glass.test.ts', 'a glass ends by itself, and what it was is not changed'],
		],
		said: [
			'السلام عليكم {name}،\n\nفتح مدير النظام ({by}) نافذة يرى بها الحالات في: {associations}.\n\nالسبب كما كتبه: {reason}\n\nفُتحت {from}، وتُغلق بنفسها {until}.\n\nكل ما يراه بها يُكتب في سجل الاطلاع. إن لم تعرف لهذا سببًا فاسأله الآن.',
		],
	},
	{
		fact: 'Of a complaint without a name neither name nor address nor device is stored, nor what names its files.',
		held: [
			[
				'test/server/anonymous.test.ts',
				'an anonymous complaint leaves neither address, device nor name anywhere',
			],
		],
		said: [
			'لا نحفظ اسمك، ولا عنوان اتصالك بالشبكة، ولا نوع جهازك.',
			'اسم الملف لا يُحفظ. ويحسن التأكد قبل إرفاق ملف PDF أنه لا يذكر اسمك.',
			'We keep no name, no network address and no trace of your device.',
			'The file’s name is not kept. Open a PDF before you attach it, and make sure that it does not name you.',
			'لا رسائل بعد. يمكنك الكتابة إلى الجمعية من هنا دون أن تعرف صاحب الشكوى، ما دام اسمك لا يُذكر.',
			'No messages yet. You can write to the association from here without it knowing who you are, so do not give your name.',
		],
	},
	{
		fact: 'Pictures are stored without what a camera wrote into them; a PDF stays as it is.',
		held: [['test/server/anonymous.test.ts', 'the pictures can still be opened by staff, as pictures']],
		said: [
			'نحذف من الصور ما كتبته فيها الكاميرا: المكان والوقت والجهاز.',
			'We remove what the camera wrote into pictures: place, time and device.',
			'ملفات PDF أو صور JPG أو PNG، حتى {max} ملفات، وكل ملف حتى {mb} ميجابايت. الصورة الكبيرة نصغّرها على جهازك. نحذف من الصور ما كتبته فيها الكاميرا، أما ملف PDF فيبقى كما هو وقد يحمل اسم كاتبه.',
			'PDF files, or JPG or PNG pictures; up to {max} files, each up to {mb} MB. A large photo is made smaller on your device. We remove from pictures what the camera wrote into them; a PDF is kept as it is, and can name its author.',
		],
	},
	{
		fact: 'Of a complaint without a name nothing is kept on the device.',
		held: [['widgets/complaint-form/complaint-form.test.ts', 'nothing of an anonymous complaint is kept']],
		said: [
			'لا يُحفظ المكتوب على هذا الجهاز؛ إن أُغلقت الصفحة قبل الإرسال ضاع.',
			'Nothing you write is kept on this device; if you close the page before sending, it is gone.',
		],
	},
	{
		fact: 'The code is stored as a hash alone, and shown on the receipt alone; one that takes its place is shown once.',
		held: [
			[
				'test/server/access.test.ts',
				'code and hashes are in no answer but the receipt, not even for staff, and in no log',
			],
			['test/server/lost-code.test.ts', 'a one-time code by e-mail brings a new code, once'],
			['test/server/corrections.test.ts', 'reception proposes, management agrees, reception hands over'],
		],
		said: [
			'الرقم تسعة أرقام، وتعرفه الجمعية. الرمز اثنا عشر رقمًا، وهو سر لك وحدك.',
			'من ضاع رمزه يطلب رمزًا جديدًا في صفحة المتابعة، أو من موظفي الجمعية ومعه ما يثبت هويته، والمواعيد كما هي. أما الشكوى دون اسم فلا يستطيع أحد أن يعيد رمزها، فتُرسل من جديد.',
			'The number has nine digits, and the association knows it. The code has twelve, and it is your secret alone.',
			'Ask for a new code on the tracking page, or ask the staff of the association, with proof of who you are; the days of your request stay. If it was an anonymous complaint, nobody can give you its code again: send the complaint once more.',
			'لا يصلك الجواب إلا في صفحة المتابعة، بالرقم والرمز السري. إن ضاع الرمز فلا أحد يستطيع إعطاءك إياه ثانية.',
			'The answer appears only on the tracking page, with the reference and the secret code. If you lose the code, nobody can give it to you again.',
			'وصل هذا من قبل وحُفظ، ثم صدر له رمز سري جديد. لا يظهر الرمز هنا، والمتابعة بالرمز الجديد.',
			'لا يظهر بعد هذه الصفحة، والرمز القديم لا يعمل. يُحفظ مع الرقم، ولا يُعطى لأحد.',
			'If nothing comes, if the address or number changed lately, or if it is about a complaint or a private service, the staff of the association give you a new code: call or visit them with proof of who you are.',
		],
	},
	{
		fact: 'Whom a complainant names, and their substitute, is neither given the complaint nor told of it; what is said in own words waits for senior management.',
		held: [
			[
				'test/server/restricted.test.ts',
				'whom the complainant names, and their substitute, are told nothing and given nothing',
			],
			['test/server/restricted.test.ts', 'told in own words it waits for senior management'],
		],
		said: [
			'يُسأل عن هذا قبل أن يعلم أحد بشكواك، ولا يلزم جوابه. من تذكره هنا ومن ينوب عنه لا تُعطى لهما الشكوى، ولا يصلهما إشعار بها.',
			'This is asked before anybody hears of your complaint, and you need not answer. Whoever you name here, and whoever stands in for them, is neither given the complaint nor told of it.',
			'Their name, their work or where they are. Senior management reads what you write here and decides who is meant, before the complaint is given to anybody.',
			'اسمه أو عمله أو مكانه. تقرأ الإدارة العليا ما تكتبه هنا وتقرر من المقصود قبل أن تُعطى الشكوى لأحد.',
		],
	},
	{
		fact: 'No complaint is given to an officer whom it is about.',
		held: [
			[
				'test/server/complaint-course.test.ts',
				'nobody is given a complaint about themselves, nor as a substitute, nor keeps one',
			],
		],
		said: [
			'It goes to somebody who will look into it, never to a person it is about.',
			'The association confirms that it has read your complaint, then gives it to somebody who will look into it, never to a person it is about.',
		],
	},
	{
		fact: 'What staff write, and how an erasure was answered, is in no mail and no SMS.',
		held: [
			['test/server/messages.test.ts', 'the applicant is told that staff wrote, once, and not what'],
			['test/server/erasure-told.test.ts', 'refused, that there is an answer, and not what it says'],
		],
		said: [
			'كتبت لك {association} رسالة عن {case} رقم {reference}. نصها في صفحة المتابعة وحدها، حفظًا لخصوصيتك.',
			'ردّت {association} على طلبك محو بياناتك من {case} رقم {reference}. نص الرد في صفحة المتابعة وحدها، حفظًا لخصوصيتك.',
			'{association} wrote you a message about your {case} {reference}. To keep it private, it can be read only on the tracking page.',
			'{association} has answered about erasing your data from your {case} {reference}. To keep the answer private, it can be read only on the tracking page.',
		],
	},
	{
		fact: 'An erasure takes away name, data, files and messages; number and dates stay, and nobody is told anything afterwards.',
		held: [
			[
				'test/server/erasure.test.ts',
				'asked, granted, and nothing of the person is left anywhere in the data folder',
			],
			['test/server/erasure.test.ts', 'what was erased stays as it is: nobody writes into it, by any door'],
		],
		said: [
			'مُحيت بياناتك من {case} رقم {reference}',
			'محت {association} بياناتك من {case} رقم {reference} كما طلبت. بقي الرقم وتواريخ الحالات، بلا اسمك ولا بياناتك، ولن تصلك رسائل أخرى.',
			'{association}: مُحيت بياناتك من {case} {reference} كما طلبت، ولن تصلك رسائل أخرى',
			'Your data was erased from your {case} {reference}',
			'{association} erased your data from your {case} {reference}, as you asked. Only the number and its dates remain, without your name or your data. There will be no further messages.',
			'{association}: your data was erased from your {case} {reference} as you asked. There will be no further messages.',
			'بهذا يُطلب من الجمعية أن تمحو من هذه الشكوى ما كتبته وملفاتك ورسائلك.',
			'إن مُحيت فلا يمكن إرجاعها، ولا يبقى لك هنا إلا أين وصلت الشكوى. ويمكنك تنزيل نسختك قبل ذلك.',
			'مُحيت بياناتك من هذه الشكوى في {date}.',
			'This asks the association to erase what you wrote, your files and your messages from this complaint.',
			'What is erased cannot be brought back, and only the status of the complaint will remain here. Download your copy first if you want one.',
			'Your data was erased from this complaint on {date}.',
			'بهذا يُطلب من الجمعية أن تمحو من هذا الاستفسار بياناتك ورسائلك.',
			'إن مُحيت فلا يمكن إرجاعها، ولا يبقى لك هنا إلا أين وصل الاستفسار. ويمكنك تنزيل نسختك قبل ذلك.',
			'مُحيت بياناتك من هذا الاستفسار في {date}.',
			'This asks the association to erase your data and messages from this inquiry.',
			'What is erased cannot be brought back, and only the status of the inquiry will remain here. Download your copy first if you want one.',
			'Your data was erased from this inquiry on {date}.',
			'هذا طلب إلى الجمعية أن تمحو من هذا الطلب بياناتك وملفاتك ورسائلك.',
			'إن مُحيت فلا يمكن إرجاعها، ولا يبقى لك هنا إلا أين وصل الطلب. ويمكنك تنزيل نسختك قبل ذلك.',
			'مُحيت بياناتك من هذا الطلب في {date}.',
			'This asks the association to erase your data, files and messages from this request.',
			'What is erased cannot be brought back, and only the status of the request will remain here. Download your copy first if you want one.',
			'Your data was erased from this request on {date}.',
		],
	},
	{
		fact: 'The reason for an early decision is for staff alone.',
		held: [['test/server/floor.test.ts', 'taken with a reason that the applicant never sees']],
		said: [
			'بحسب السياسة لا يصدر الرد قبل {earliest}. يلزم انتظار ذلك اليوم، أو كتابة سبب اتخاذ القرار قبله؛ ولا يراه مقدم الطلب.',
			'By the policy no reply comes before {earliest}. Wait for that day, or write why it is decided before it; the applicant does not see this.',
		],
	},
	{
		fact: 'What is answered to a question is on the tracking page; a name is asked only of who wants to be reached otherwise.',
		held: [
			[
				'widgets/inquiry-form/inquiry-form.test.ts',
				'sends a question of somebody who reads the answer on the page, with no name and no contact',
			],
		],
		said: [
			'يظهر الجواب في صفحة المتابعة وحدها، فتحسن زيارتها من حين إلى آخر بالرقم والرمز.',
			'The answer will be on the tracking page only; open it from time to time with the reference and the code.',
			'I will read it on the tracking page, without saying who I am',
		],
	},
	{
		fact: 'Comments are for staff alone.',
		held: [
			[
				'test/server/survey-results.test.ts',
				'comments and answers in words are for staff, without who wrote them',
			],
		],
		said: ['اختياري، ويقرؤه موظفو الجمعية وحدهم.', 'Optional, and read only by the association’s staff.'],
	},
	{
		fact: 'Answers to a survey stand without who gave them, unless the person asks to be contacted.',
		held: [
			[
				'test/server/survey-answers.test.ts',
				'answers are stored once however often they are sent, with nothing of the one who gave them',
			],
			[
				'widgets/satisfaction-survey/satisfaction-survey.test.ts',
				'lets who is unhappy ask to be contacted, and says what staff then see',
			],
		],
		said: [
			'إن اخترت هذا عرف الموظفون أن هذه الإجابات لك، ورأوها مع اسمك ورقم طلبك ووسيلة التواصل التي اخترتها. وإلا بقيت بلا اسم.',
			'If you choose this, staff see that these answers are yours, with your name, your reference and how you chose to be reached. Otherwise they stay without a name.',
			'أسئلة قليلة تُجاب هنا، ولا يظهر معها اسمك.',
			'A few questions, answered right here. Your name is not kept with them.',
		],
	},
	{
		fact: 'Answers to a survey are on the device until they are sent, for seven days, or until the person deletes them.',
		held: [
			[
				'widgets/satisfaction-survey/sending.test.ts',
				'is not kept longer than seven days, nor where the page forbids it',
			],
			['widgets/satisfaction-survey/sending.test.ts', 'is forgotten when the person says so'],
		],
		said: [
			'إجاباتك على هذا الجهاز وحده حتى تُرسل، وتُمحى بعد سبعة أيام.',
			'مُسحت إجاباتك من هذا الجهاز.',
			'Your answers stay on this device only until you send them, and are deleted after seven days.',
			'Your answers were deleted from this device.',
		],
	},
	{
		fact: 'A draft is on this device alone, for seven days; it is deleted when the person says so, and shown to nobody who does not say that it is theirs.',
		held: [
			['widgets/request-form/drafts.test.ts', 'is deleted after seven days, whatever form it is of'],
			[
				'widgets/request-form/draft-notes.test.ts',
				'says that the device is shared: it is deleted at once, and nothing more is kept',
			],
			['widgets/request-form/drafts-found.test.ts', 'shows that there is one and of when, and nothing of it'],
		],
		said: [
			'على هذا الجهاز نموذج بدأه أحد هنا ولم يرسله، وآخر ما كُتب فيه يوم {date}. لا يظهر منه شيء قبل الاختيار.',
			'ما يُكتب هنا يُحفظ على هذا الجهاز وحده حتى يُرسل، سبعة أيام على الأكثر.',
			'محفوظ على هذا الجهاز وحده، لسبعة أيام.',
			'مُسحت المسودة من هذا الجهاز.',
			'لا يُحفظ شيء على هذا الجهاز.',
			'What you write is kept on this device only, until you send it, for seven days at most.',
			'Saved on this device only, for seven days.',
			'The draft is gone from this device.',
		],
	},
	{
		fact: 'Where drafts are off nothing unfinished is kept.',
		held: [
			[
				'widgets/request-form/draft-notes.test.ts',
				'is served by a webmaster who switches drafts off, one from before included',
			],
		],
		said: [
			'القيمة off للأجهزة المشتركة: لا يُحفظ على الجهاز ما لم يُرسل',
			'“off” on computers that many people use: nothing unfinished is kept on the device',
		],
	},
	{
		fact: 'The quick way out deletes what Sila keeps on the device; of a sensitive form nothing is kept before the person says so. The browser’s history is beyond any page.',
		held: [
			['widgets/request-form/drafts-found.test.ts', 'asks first, and keeps nothing before it was answered'],
			['test/e2e/leave-quickly.test.ts', 'another page comes in its place, and nothing stays on the device'],
		],
		said: [
			'«خروج سريع» يخفي الصفحة حالًا، ويمسح ما حُفظ منها على هذا الجهاز وما لم يُرسل بعد، ويفتح مكانها صفحة بحث.',
			'ولا تستطيع صفحة أن تمحو سجل المتصفح: من قائمة المتصفح يُفتح «السجل» وتُحذف منه هذه الصفحات، أو تُفتح في المرة القادمة في نافذة التصفح الخفي. وما نزّلته أو نسخته يبقى إلى أن يُحذف.',
			'هل يُحفظ ما يُكتب هنا على هذا الجهاز حتى يُرسل؟',
			'لا، لا يُحفظ شيء',
			'“Leave quickly” hides the page at once, deletes what was kept of it on this device and what you have not sent yet, and opens a search page in its place.',
			'No page can delete the browser’s history: open “History” in your browser’s menu and delete these pages there, or next time open them in a private window. What you downloaded or copied stays until you delete it.',
		],
	},
	{
		fact: 'A case stays open in its tab, and on the device only where the person asks for it; a sensitive one nowhere.',
		held: [
			['widgets/tracker/case-memory.test.ts', 'forgets once it is closed'],
			['widgets/tracker/case-memory.test.ts', 'forgets when the mark is taken away, and the tab does not'],
			['widgets/tracker/case-memory.test.ts', 'is kept nowhere, which is said, and offers no remembering'],
		],
		said: [
			'تبقى هذه الصفحة مفتوحة لك، وما كتبته فيها، إلى الخروج منها أو إغلاق هذه النافذة.',
			'يتذكر هذا الجهاز رقمك ورمزه وما كتبته حتى {date}. إن خرجت أو أزلت العلامة نسيها.',
			'حفظًا لخصوصيتك لا يبقى شيء من هذه الصفحة على الجهاز. إن أُغلقت أو أُعيد تحميلها احتجت إلى الرقم والرمز، وضاع ما لم يُرسل.',
			'متصفحك لا يحفظ شيئًا من هذه الصفحة. إن أُغلقت أو أُعيد تحميلها احتجت إلى الرقم والرمز، وضاع ما لم يُرسل.',
			'لا يناسب جهازًا يستعمله غيرك: من يفتح صفحة المتابعة يرى كل ما هنا.',
			'What stays on this device',
			'This page stays open for you, with what you wrote in it, until you leave it or close this tab.',
			'This device remembers your reference, its code and what you wrote until {date}. It forgets them when you leave or untick the box.',
			'For your privacy, nothing on this page stays on the device. If you close or reload it, you will need the reference and the code again, and what you have not sent is lost.',
			'Your browser keeps nothing of this page. If you close or reload it, you will need the reference and the code again, and what you have not sent is lost.',
			'Not if others use this device: whoever opens the tracking page would see all of this.',
		],
	},
	{
		fact: 'Who opened a case is said to its holder by function and day, from the record of who looked, and never by name.',
		held: [
			[
				'test/server/opened-by.test.ts',
				'each function once a day, the latest first, with nobody’s name; a list and a search open nothing',
			],
			[
				'test/server/opened-by.test.ts',
				'of a restricted case it is not told that few see it, and through a glass whoever runs the system',
			],
		],
		said: ['من اطّلع على طلبك', 'من اطّلع على شكواك', 'من اطّلع على استفسارك'],
	},
	{
		fact: 'A message is marked once staff opened it.',
		held: [
			[
				'test/server/messages.test.ts',
				'applicant and staff write to each other; each reads what the other wrote',
			],
		],
		said: ['اطّلعت عليها الجمعية', 'Seen by the association'],
	},
	{
		fact: 'What was recorded of a compensation is neither changed nor deleted.',
		held: [
			[
				'test/server/compensation.test.ts',
				'what is recorded stays, by every door; erased, it goes with the complaint',
			],
		],
		said: [
			'Records of a compensation are neither changed nor deleted. Where one is wrong, record what is right after it.',
		],
	},
	{
		fact: 'An inquiry goes to the contact officer.',
		held: [
			[
				'test/server/contact-officers.test.ts',
				'an inquiry goes to the officer of its topic, category and field, also where nothing was chosen',
			],
		],
		said: [
			'يقرؤه ضابط الاتصال في الجمعية ويجيبك.',
			'The association’s contact officer reads it and answers you.',
		],
	},
	{
		fact: 'A sending is stored once, as it came first.',
		held: [
			[
				'test/server/idempotency.test.ts',
				'the same key with other content of the same person: the first is what is stored',
			],
		],
		said: [
			'The first request is kept as it was sent. To see its number and its secret code, write it here as it was and send it. Then write what you want to correct in a message on the tracking page.',
			'The first complaint is kept as it was sent. To see its number and its secret code, write it here as it was and send it. Then write what you want to correct in a message on the tracking page.',
			'The first inquiry is kept as it was sent. To see its number and its secret code, write it here as it was and send it. Then write what you want to correct in a message on the tracking page.',
		],
	},
	{
		fact: 'A role sees and does what the tables of core/access say of it, and the desk says that of each.',
		held: [
			[
				'core/language/words/roles.test.ts',
				'each role is said to see what the table of sights shows it, and no more',
			],
			['test/server/people.test.ts', 'while somebody is away the substitute holds their roles'],
		],
		said: [
			'يستقبل الطلبات ويسجلها ويتحقق من اكتمالها ويتابع تسليم ما قُبل منها، ويرى الهوية والمرفقات حتى القرار.',
			'يرى الطلبات بمرفقاتها، ويدرسها ويكتب توصيته.',
			'يسجل عن الناس في فرعه، ويرى ما سجله هو وحده.',
			'ترى سير العمل وما يتأخر، والشكاوى المصعّدة وما بلا اسم، والهوية والمرفقات بسبب يُكتب، وتوافق على الأدوار، وتضبط المدد والإجازات.',
			'يعد ما يُنشر، ولا يرى الطلبات.',
			'يطّلع على السجل والأعداد والأدوار، ولا يرى الأسماء.',
			'يرون الشكاوى السرية ويعالجونها، ولا يراها غيرهم. من وحدة المتابعة أو الإدارة العليا.',
			'يرون حالات الحماية ويعملون عليها، ولا يراها غيرهم. من البحث أو اللجنة أو الإدارة العليا.',
		],
	},
	{
		fact: 'The portal names the countries of the server’s settings, in which data and encrypted backups stand; those abroad are told to senior management.',
		held: [
			[
				'test/setup/snapshot.test.ts',
				'a backup of a running server is encrypted, for its owner alone, and said at the desk',
			],
			[
				'test/setup/front.test.ts',
				'the portal says in which country the data are kept, and what of it is not the Kingdom',
			],
			['test/server/setup.test.ts', 'what stands outside the Kingdom is told to senior management'],
		],
		said: [
			'ما ترسله إلى جمعية من هذه البوابة يُحفظ على خادم، ومنه نسخ احتياطية مشفرة. وهذه بلدانها كما ذكرها من يدير الخادم.',
			'What you send to an association from this portal is kept on a server, with encrypted backups of it. These are their countries, as whoever runs the server has stated them.',
		],
	},
	{
		fact: 'The tracking page gives a copy, takes a correction of how a person is reached, and takes a request for erasure, with the numbers of a case.',
		held: [
			[
				'test/server/copy.test.ts',
				'the applicant gets a copy of everything held about them, and nothing of others',
			],
			[
				'test/server/contact.test.ts',
				'corrected details are used from now on, also for what waits; what was signed stays',
			],
			[
				'test/server/erasure.test.ts',
				'asked, granted, and nothing of the person is left anywhere in the data folder',
			],
		],
		said: [
			'لك من صفحة المتابعة، برقم طلبك ورمزه، أن تأخذ نسخة من بياناتك، وأن تصحح وسيلة التواصل معك، وأن تطلب أن تمحو الجمعية بياناتك.',
			'You can ask for a copy of what is kept about you, correct how you are reached, or ask for its erasure, on the tracking page with your request’s number and code.',
		],
	},
	{
		fact: 'What one wrote is published once another agrees, joined with what was published since, or alone after a day.',
		held: [
			[
				'test/server/content.test.ts',
				'who saves on what somebody else changed meanwhile is told, and nothing is written over',
			],
			[
				'test/server/content.test.ts',
				'where nobody else may agree it needs a reason and a day, and stays in the oversight',
			],
		],
		said: [
			'نُشر منذ كُتبت هذه المسودة ما يخالفها في الموضع نفسه، فلا تُنشر كما هي. أعدها إلى من كتبها ليرى ما تغير.',
			'لا أحد غيرك يوافق، فاكتب السبب. يُنشر بعد يوم، ويبقى في صفحة الإشراف.',
		],
	},
	{
		fact: 'Nothing is stored on a full disk, and once there is room it goes on.',
		held: [
			[
				'test/server/full-disk.test.ts',
				'a full disk: nothing is half stored, cases can be followed, and it goes on once there is room',
			],
		],
		said: ['امتلأ قرص الخادم، فلا يُحفظ شيء حتى يُفسح له من يديره.'],
	},
]
