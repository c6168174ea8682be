// Literal views for the tests and the preview: what the core would answer, written by hand.
import type { Block, FindingView, Mark, StepView, ValueRow, View } from './bindings';
import { copy, press, say, stepOf, view, type Course } from './fixtures/build';
import { look, lookDone, lookHalf, rehearse, token } from './fixtures/sync';

export { copy, press, say } from './fixtures/build';

const singleSignOn: Course = {
  journey: 'Single sign-on',
  stop: { after: 6, text: 'Safe to stop here. 7 to 10 in one sitting.' },
  sitting: { from: 7, to: 10, text: 'Finish 7 to 10 in one sitting' },
  steps: [
    ['Before you start', 'here', 'here'],
    ['Your Kisi domain', 'here', 'here'],
    ['The application', 'jumpCloud', 'JumpCloud'],
    ['Signing certificate', 'jumpCloud', 'JumpCloud'],
    ['Export', 'jumpCloud', 'JumpCloud'],
    ['Who may sign in', 'jumpCloud', 'JumpCloud'],
    ['Files into Kisi', 'kisi', 'Kisi'],
    ['Certificate back', 'jumpCloud', 'JumpCloud'],
    ['Read it back', 'here', 'here'],
    ['Try it', 'browser', 'browser'],
    ['Hand over', 'here', 'here'],
  ],
};
const step = (here: number, marks: Mark[], blocks: Block[], more: Partial<StepView> = {}) =>
  stepOf(singleSignOn, here, marks, blocks, more);

function row(field: string, value: string, verb: string, more: Partial<ValueRow> = {}): ValueRow {
  return {
    id: field,
    field,
    value,
    verb,
    hint: null,
    copy: verb === 'Copy' ? copy(field) : null,
    copyField: null,
    copied: null,
    current: false,
    tick: verb === 'Copy' ? null : press('Done', { do: 'tick', id: field }, { accessible: `Done: ${field}` }),
    ticked: false,
    ...more,
  };
}

const beginning: Mark[] = ['confirmed', 'checked'];
const links = [
  press('My screen looks different', { do: 'otherScreens' }),
  press('Send this page to a colleague', { do: 'save', id: 'page' }),
];

export const values = view(
  step(
    3,
    beginning,
    [
      {
        kind: 'instructions',
        id: 'path',
        title: null,
        items: [],
        folded: true,
        summary: say('New application, custom, single sign-on.'),
        aloud: null,
      },
      {
        kind: 'values',
        title: null,
        progress: '2 of 15 copied or chosen',
        groups: [
          {
            title: null,
            rows: [
              row('Display Label', 'Kisi SSO', 'Copy', { copied: 'copied 14:02' }),
              row('IdP Entity ID', 'https://api.kisi.io/saml/metadata', 'Copy', {
                copied: 'copied 14:03',
                copy: copy('IdP Entity ID', { done: true }),
              }),
              row('SP Entity ID', 'https://api.kisi.io/saml/metadata', 'Copy', {
                current: true,
                hint: say('Yes, both are the same. Kisi’s guide asks for it.'),
              }),
              row('ACS URLs, Default URL', 'https://api.kisi.io/saml/consume/dreamworldinc', 'Copy'),
              row('SP Certificate', '', 'Leave empty now', { hint: say('Kisi makes it in step 7.') }),
              row('SAMLSubject NameID', 'email', 'Choose'),
              row('SAMLSubject NameID Format', 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'Choose'),
              row('Signature Algorithm', 'RSA-SHA256', 'Choose'),
              row('Sign', 'Assertion', 'Choose', { ticked: true }),
              row('Default RelayState', '', 'Leave empty'),
              row('Login URL', '', 'Leave empty'),
              row('Declare Redirect Endpoint', '', 'Leave unticked'),
            ],
          },
          {
            title: 'User Attributes',
            rows: ['Email', 'FirstName', 'LastName'].map((name) =>
              row(name, name.toLowerCase(), 'Choose', { copyField: copy(name) }),
            ),
          },
        ],
      },
      {
        kind: 'note',
        tone: 'plain',
        title: null,
        text: say('Kisi’s guide prints the NameID format without `tc:`. The entry in JumpCloud’s list is right.'),
        buttons: [],
        copyable: null,
      },
    ],
    {
      title: 'Fill in the new application',
      lead: say('Copy each value into the field of the same name. Both entity IDs are the same: that is how Kisi’s guide wants it.'),
      links,
      footer: {
        back: press('Back'),
        others: [],
        reason: say('2 of 15 copied or chosen'),
        primary: press('I have filled it in', { do: 'done', step: 'application' }),
      },
    },
  ),
);

export const slash: FindingView = {
  id: 'saml.entity-id.slash',
  check: 'saml.entity-id',
  severity: 'fail',
  severityLabel: 'Must change',
  title: say('Remove the slash at the end of [IdP Entity ID]').map((span) => ({ ...span, kind: 'text' as const })),
  saw: [
    { kind: 'value', text: 'https://api.kisi.io/saml/metadata' },
    { kind: 'difference', text: '/' },
    { kind: 'text', text: ' one slash too many, at the end (character 34 of 34)' },
  ],
  neededLabel: 'Kisi needs',
  needed: say('`https://api.kisi.io/saml/metadata`'),
  copyNeeded: copy('IdP Entity ID'),
  what: say(
    'In JumpCloud, open [Kisi SSO], tab [SSO]. Paste the value into [IdP Entity ID]. Press [Save]. Then press [Export Metadata] again and drop the new file here.',
  ),
  why: say('Kisi’s guide asks for exactly this name. Such names are compared letter by letter, so with the slash it is another name.'),
  source: 'From Kisi’s guide · documented',
  certainty: 'documented',
  evidence: [
    { name: 'entityID', value: say('`https://api.kisi.io/saml/metadata{/}`'.replace('{/}', '/')) },
    { name: 'Length', value: say('34 characters, 33 needed') },
    { name: 'File', value: say('JumpCloud-saml2-metadata.xml, read at 14:05') },
    { name: 'SHA-256', value: say('`9f2c1e77a0b4d5e8c3f1029384756afbcdde01239876543210fedcba98765432`') },
  ],
  copyTicket: press('Copy for a ticket', { do: 'copy', id: 'ticket' }),
  goOn: press('Go on without this…', { do: 'askGoOn', finding: 'saml.entity-id.slash' }),
  wentOn: null,
  open: true,
};
const other = (id: string, title: string, more: Partial<FindingView> = {}): FindingView => ({
  ...slash,
  id,
  title: say(title),
  open: false,
  ...more,
});
const ends = other('saml.ends', 'The signing certificate ends on 9 January 2027, in 47 days', {
  severity: 'warn',
  severityLabel: 'Careful',
  saw: say('It ends on **9 January 2027**.'),
  needed: null,
  copyNeeded: null,
  goOn: null,
});
const blanks = other('saml.blank', 'Remove the two blanks at the end of SP Entity ID', {
  saw: [
    { kind: 'value', text: 'https://api.kisi.io/saml/metadata' },
    { kind: 'difference', text: '  ' },
    { kind: 'text', text: ' two blanks, at the end' },
  ],
});

const waitsForFile: Block = {
  kind: 'drop',
  slot: 'export',
  title: 'Drop the new export here',
  hint: say('The new one may be called `JumpCloud-saml2-metadata (1).xml`.'),
  last: say('Last read: JumpCloud-saml2-metadata.xml, 14:05. It has the form of a JumpCloud export.'),
  settled: false,
  choose: press('Choose a file…', { do: 'pick', slot: 'export' }),
  pasteLabel: 'Paste it',
  pasteHint: 'Paste the whole text of the file.',
  buttons: [],
  notes: [],
};
const exporting: Block = {
  kind: 'instructions',
  id: 'export',
  title: null,
  items: [
    say('In JumpCloud, open [SSO Applications] and choose [Kisi SSO].'),
    say('Press [Activate], then [Continue].'),
    say('Open the tab [SSO] and press [Export Metadata].'),
  ],
  folded: true,
  summary: say('Activate, export, drop.'),
  aloud: say('[SSO Applications], [Kisi SSO], [SSO], [Export Metadata].'),
};
const passes = ['The file is read to its end', 'It describes an identity provider', 'There is one signing certificate', 'JumpCloud’s signing certificate is valid today'].map(
  (claim, at) => ({ check: `check-${at}`, claim }),
);
const found: Block = {
  kind: 'findings',
  sum: 'One thing must change',
  sumText: null,
  tone: 'stop',
  visit: null,
  findings: [slash, ends],
  waiting: [],
  passed: '36 checks passed.',
  passes,
  copyAll: null,
};
const exportStep = {
  title: 'Activate the application and export its metadata',
  links,
  footer: {
    back: press('Back'),
    others: [],
    reason: null,
    primary: press('Check the new export', { do: 'done', step: 'export' }, { waiting: say('Waiting for the new export') }),
  },
};
const atExport: Mark[] = ['confirmed', 'checked', 'confirmed', 'toCome', 'needsYou'];

export const oneFinding = view(step(5, atExport, [exporting, waitsForFile, found], exportStep));
export const manyFindings = view(
  step(
    5,
    atExport,
    [
      exporting,
      waitsForFile,
      {
        ...found,
        sum: '3 things must change, all in JumpCloud',
        sumText: say('Do them in one visit. Then press [Save] once, export once, and drop the new file here.'),
        visit: {
          title: 'In one visit to JumpCloud',
          rows: [
            { text: say('[IdP Entity ID]: paste this value'), copy: copy('IdP Entity ID') },
            { text: say('[SP Entity ID]: paste this value'), copy: copy('SP Entity ID') },
            { text: say('[Signature Algorithm]: choose `RSA-SHA256`'), copy: null },
          ],
        },
        findings: [slash, blanks, other('saml.sha1', 'Choose RSA-SHA256 as Signature Algorithm'), ends],
        waiting: [say('Whether the certificate is the one in use: waits for the second export in step 8.')],
        copyAll: press('Copy all for a ticket', { do: 'copy', id: 'all' }),
      },
    ],
    exportStep,
  ),
  { announcement: { number: 1, text: 'Checked: 3 things must change.' } },
);
export const fileRight = view(
  step(
    5,
    ['confirmed', 'checked', 'confirmed', 'notNeeded', 'checkedWithNote'],
    [
      exporting,
      { ...waitsForFile, title: 'JumpCloud-saml2-metadata (1).xml', last: say('Read today at 14:21. It has the form of a JumpCloud export.'), hint: [], settled: true, choose: press('Choose another…', { do: 'pick', slot: 'export' }), buttons: [press('Show in folder', { do: 'showFile', slot: 'export' })] },
      { ...found, sum: 'This file is right', tone: 'good', sumText: say('We checked 38 things, and nothing must change. JumpCloud’s certificate is good until **9 May 2031**.'), findings: [], passed: '38 checks passed.' },
    ],
    { ...exportStep, footer: { ...exportStep.footer, primary: press('On to my group', { do: 'done', step: 'export' }) } },
  ),
);
export const emptyExport = view(
  step(
    5,
    beginning,
    [
      { ...exporting, folded: false },
      { ...waitsForFile, title: 'Drop the file here', last: null, hint: say('It is in your Downloads folder and is called `JumpCloud-saml2-metadata.xml`.') },
    ],
    {
      ...exportStep,
      practice: {
        title: 'Practice',
        text: say('Do this in practice JumpCloud, as you would in its console.'),
        buttons: [press('Activate and export', { do: 'practice', id: 'export' })],
        result: null,
      },
      footer: { ...exportStep.footer, primary: press('Check the file', { do: 'done', step: 'export' }, { waiting: say('Waiting for the file from [Export Metadata]') }) },
    },
  ),
  { practice: true },
);

export const questions = view(
  step(
    1,
    [],
    [
      {
        kind: 'question',
        id: 'sees-sso',
        title: 'Do you see SSO & SCIM in Kisi?',
        help: say('Sign in to Kisi as the owner and open [Settings]. If you see it, you most likely have both: the owner account and the license.'),
        answer: {
          kind: 'choice',
          options: [
            { value: 'yes', label: say('Yes'), help: null, chosen: false },
            { value: 'no', label: say('Not yet'), help: null, chosen: true },
            { value: 'unknown', label: say('I don’t know'), help: null, chosen: false },
          ],
        },
        follow: [
          {
            tone: 'careful',
            title: null,
            text: say('There are two usual reasons. You are signed in as somebody else, or the SSO license is not on. Kisi Support can tell you which.'),
            buttons: [copy('message', { label: 'Copy the message', accessible: null })],
            copyable:
              'Hello, I am the owner of the Kisi organization dreamworldinc. I want to set up single sign-on with JumpCloud. Is our SSO license on? I do not see SSO & SCIM. Thank you.',
          },
        ],
        answered: 'answered today, 14:02',
      },
      {
        kind: 'question',
        id: 'second',
        title: 'Who can sign in to Kisi with a password if JumpCloud does not work?',
        help: say('Choose another owner or administrator. In Kisi, open [Users], choose the person, and under [Permissions] switch on [Authenticate with Password].'),
        answer: {
          kind: 'choice',
          options: [
            { value: 'tested', label: say('Maria tried it and got in'), help: say('In a private window, with the password.'), chosen: false },
            { value: 'missing', label: say('The switch is not there'), help: null, chosen: false },
            { value: 'nobody', label: say('There is nobody yet'), help: null, chosen: false },
          ],
        },
        follow: [],
        answered: null,
      },
      {
        kind: 'question',
        id: 'ready',
        title: 'Ask for these today',
        help: [],
        answer: {
          kind: 'ticks',
          boxes: [
            { value: 'license', label: say('Kisi Support: the SSO license'), help: null, chosen: true },
            { value: 'user', label: say('A JumpCloud user with your Kisi address'), help: say('Your administrator sign-in may not be a user.'), chosen: false },
          ],
        },
        follow: [],
        answered: null,
      },
      {
        kind: 'question',
        id: 'domain',
        title: '',
        help: [],
        answer: { kind: 'line', label: 'Kisi domain', hint: 'Paste what you have. A whole link is fine.', value: 'dreamworldinc', placeholder: null, button: 'Ask Kisi' },
        follow: [{ tone: 'good', title: null, text: say('Kisi knows this domain. It belongs to **Dreamworld Inc**. Is that you?'), buttons: [], copyable: null }],
        answered: null,
      },
    ],
    {
      title: 'Have these ready',
      lead: say('Some of this needs another person. Ask today, so that you do not wait later.'),
      footer: {
        back: null,
        others: [press('Wait for a colleague', { do: 'waitFor', step: 'start', who: 'a colleague' })],
        reason: say('Open: the second sign-in, the JumpCloud user. You can go on to step 5 and answer them on the way.'),
        primary: press('I have these ready', { do: 'done', step: 'start' }),
      },
    },
  ),
);

export const crossing = view(
  step(
    7,
    ['confirmed', 'checked', 'confirmed', 'notNeeded', 'checked', 'confirmed', 'partSeen', 'outOfDate', 'waiting'],
    [
      {
        kind: 'note',
        tone: 'stop',
        title: 'Before you press Save in Kisi',
        text: say('From here on, Kisi may send everybody to JumpCloud to sign in. We do not know the exact moment. Have these three first.'),
        buttons: [],
        copyable: null,
      },
      {
        kind: 'tasks',
        title: 'Have these three',
        rows: [
          { id: 'proof', text: say('**Maria** signed in to Kisi with her password, in a private window, today.'), done: true, tick: press('', { do: 'tick', id: 'proof' }, { accessible: 'Maria signed in with her password' }), buttons: [] },
          { id: 'group', text: say('Your group is ticked in JumpCloud.'), done: false, tick: press('', { do: 'tick', id: 'group' }, { accessible: 'Your group is ticked' }), buttons: [] },
          { id: 'hour', text: say('You have half an hour.'), done: false, tick: null, buttons: [press('Stop here for today', { do: 'home' })] },
        ],
      },
      { kind: 'facts', title: 'The file for Kisi', facts: [{ name: 'File', value: say('`JumpCloud-saml2-metadata (1).xml`') }, { name: 'Saved', value: say('today at 14:21, in Downloads') }] },
    ],
    {
      title: 'First Kisi gets a file, then JumpCloud gets one back',
      lead: say('Keep this order. Kisi can make its certificate only after it has JumpCloud’s file.'),
      band: {
        place: 'kisi',
        title: 'In Kisi',
        number: 'Step 7 of 11 · Files into Kisi',
        sitting: 'Finish 7 to 10 in one sitting',
        live: say('Kisi says at 14:31: single sign-on is **off**.'),
        buttons: [press('Ask again', { do: 'askKisi' }), press('Open console', { do: 'openAddress', id: 'kisi' })],
      },
    },
  ),
);

export const readBack = view(
  step(9, ['confirmed', 'checked', 'confirmed', 'notNeeded', 'checked', 'confirmed', 'confirmed', 'checked'], [
    {
      kind: 'compare',
      title: 'Paste back what stands in JumpCloud',
      progress: '1 of 3 the same',
      rows: [
        { id: 'acs', field: 'ACS URLs, Default URL', expected: 'https://api.kisi.io/saml/consume/dreamworldinc', label: 'What stands in ACS URLs, Default URL', pasted: 'https://api.kisi.io/saml/consume/dreamworldinc', result: say('Same'), mark: 'checked', confirm: null },
        {
          id: 'sp',
          field: 'SP Entity ID',
          expected: 'https://api.kisi.io/saml/metadata',
          label: 'What stands in SP Entity ID',
          pasted: 'https://api.kisi.io/saml/metadata/',
          result: [{ kind: 'text', text: 'Differs at character 34: ' }, { kind: 'value', text: 'https://api.kisi.io/saml/metadata' }, { kind: 'difference', text: '/' }],
          mark: 'needsYou',
          confirm: null,
        },
        { id: 'sign', field: 'Sign', expected: 'Assertion', label: 'What stands in Sign', pasted: '', result: null, mark: 'toCome', confirm: press('It says Assertion', { do: 'tick', id: 'sign' }) },
      ],
    },
  ]),
);

const choice = (id: string, title: string, options: string[]): Extract<Block, { kind: 'question' }> => ({
  kind: 'question',
  id,
  title,
  help: [],
  answer: { kind: 'choice', options: options.map((label, at) => ({ value: label, label: say(label), help: null, chosen: at === 0 })) },
  follow: [],
  answered: null,
});
const line = (id: string, label: string, value: string): Extract<Block, { kind: 'question' }> => ({
  ...choice(id, '', []),
  answer: { kind: 'line', label, hint: null, value, placeholder: null, button: 'Keep' },
});
export const keyPair = view(
  step(4, beginning, [
    {
      kind: 'keyPair',
      title: 'Make a key pair here',
      lead: say('The private key goes into the file that you choose, and nowhere else.'),
      bits: choice('bits', 'Size of the key', ['RSA 2048', 'RSA 3072', 'RSA 4096']),
      form: choice('form', 'Form of the key file', ['PKCS#8', 'PKCS#1']),
      commonName: line('commonName', 'Name in the certificate', 'Kisi SSO'),
      organization: line('organization', 'Organization', 'Dreamworld Inc'),
      days: line('days', 'Days until it ends', '1095'),
      passphraseLabel: 'Passphrase (you may leave it empty)',
      passphraseHint: say('You need it when you upload the key.'),
      make: press('Make the key pair', { do: 'makeKeyPair' }),
      made: { title: 'Made at 14:12', facts: [{ name: 'Ends', value: say('**22 November 2029**') }] },
      save: [press('Save the private key…', { do: 'save', id: 'key' }), press('Save the certificate…', { do: 'save', id: 'certificate' })],
      notes: [],
    },
    {
      kind: 'secret',
      id: 'kisi-key',
      title: 'Kisi API key',
      help: say('With a key we can read the settings, so you compare less.'),
      label: 'Paste the key',
      button: 'Use this key',
      held: null,
      forget: null,
      copy: null,
      notes: [],
    },
    {
      kind: 'secret',
      id: 'held',
      title: 'JumpCloud API key',
      help: [],
      label: 'Paste the key',
      button: 'Use this key',
      held: say('A key is kept until you close this window.'),
      forget: press('Forget it', { do: 'forgetSecret', id: 'held' }),
      copy: null,
      notes: [],
    },
  ]),
  { job: { id: 1, title: say('Making the key. This takes a moment.'), progress: null, cancel: press('Stop', { do: 'cancelJob' }) } },
);

export const goOn = view(oneFinding.screen, {
  dialog: {
    title: 'Go on with one thing that must change?',
    text: say('The IdP Entity ID still has a slash at the end. With it, Kisi will most likely refuse the sign-in in step 10. Until you save in Kisi, nothing changes for your people.'),
    note: say('The step keeps its mark, and the report says that you went on, and when.'),
    reasonLabel: 'Why do you go on? A few words for the report.',
    checkLabel: 'I know what this does, or somebody who knows told me',
    cancel: press('Back to the finding', { do: 'closeDialog' }),
    confirm: press('Go on without this', { do: 'goOn', finding: 'saml.entity-id.slash', reason: '' }),
  },
});

const home = {
  kind: 'home' as const,
  title: 'Connect Kisi to JumpCloud',
  lead: say('Your people sign in to Kisi with the JumpCloud account they already have. You copy, we check.'),
  ways: [
    { title: 'Set up my organization', text: say('You need the Kisi owner account and a JumpCloud administrator. They can be two people.'), button: press('Start setup', { do: 'choose' }) },
    { title: 'Practice first', text: say('A pretend Kisi and a pretend JumpCloud run inside this app. You need no account, and nothing real changes.'), button: press('Start practice', { do: 'start', journey: 'sso', practice: true }) },
  ],
  under: say('Plan about an hour if this is new to you. You can stop and come back. We tell you when it is better to finish first.'),
  notes: [],
  also: [],
  setupsTitle: 'Your setups',
  setups: [],
  foot: say('Nothing leaves this computer except to JumpCloud and Kisi. No account, no tracking. Independent of both.'),
};
export const firstTime = view(home);
const someSetups = {
  ...home,
  setups: [
    { name: 'Dreamworld Inc', detail: 'dreamworldinc, changed today 14:05', practice: null, mark: 'needsYou', state: say('Step 5, Export: one thing must change'), open: press('Open', { do: 'open', setup: '1' }, { accessible: 'Open Dreamworld Inc' }), more: [] },
    { name: 'Harbour Coworking', detail: 'harbour, checked on 2 November', practice: null, mark: 'checked', state: say('Works. Certificate until 9 May 2029'), open: press('Open', { do: 'open', setup: '2' }, { accessible: 'Open Harbour Coworking' }), more: [press('Check again', { do: 'open', setup: '2' })] },
    { name: 'Nordlys Wirtschaftsprüfungsgesellschaft', detail: 'nordlys, changed on 19 November', practice: 'Practice', mark: 'waiting', state: say('Waiting for a colleague since 19 November'), open: press('Open', { do: 'open', setup: '3' }, { accessible: 'Open Nordlys' }), more: [press('Delete…', { do: 'delete', setup: '3' })] },
  ],
} satisfies View['screen'];
export const returning = view(someSetups);
export const homeLeft = view({
  ...someSetups,
  notes: [
    {
      tone: 'careful',
      title: 'One thing of a rehearsal is left in Kisi',
      text: say('**Kisi Setup Test** (number 1234), in Dreamworld Inc, since 23 November. Clean up, or open [Users] in Kisi, find it and remove it.'),
      buttons: [press('Clean up now', { do: 'cleanUp', setup: '1' }, { accessible: 'Clean up now: Dreamworld Inc' })],
      copyable: null,
    },
  ],
});
export const choose = view({
  kind: 'choose',
  title: 'What do you want to connect?',
  rows: [
    { title: 'Single sign-on', text: say('People sign in to Kisi with JumpCloud. Needs Kisi’s SSO license.'), button: press('Start', { do: 'start', journey: 'sso', practice: false }, { accessible: 'Start single sign-on' }) },
    { title: 'User sync', text: say('JumpCloud adds, changes and switches off people in Kisi. Needs single sign-on first.'), button: press('Start', { do: 'start', journey: 'sync', practice: false }, { accessible: 'Start user sync' }) },
  ],
  notSure: say('Not sure? Start with single sign-on. If Kisi shows you no [SSO & SCIM], choose directory import.'),
  back: press('All setups', { do: 'home' }),
});
export const trouble = view(values.screen, { trouble: say('The disk is full, so your last answer is not saved. Make room, then answer again.') });

/** Every screen by name: `preview.html?screen=…`, and what the accessibility test goes through. */
export const screens: { [name: string]: View } = {
  firstTime,
  returning,
  choose,
  questions,
  values,
  emptyExport,
  oneFinding,
  manyFindings,
  fileRight,
  crossing,
  readBack,
  keyPair,
  goOn,
  trouble,
  token,
  look,
  'look-half': lookHalf,
  'look-done': lookDone,
  rehearse,
  'home-left': homeLeft,
};
