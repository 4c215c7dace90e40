/** Why a reset of MFA was not carried out, and what to do (SPEC A1, A3, A7). */
export const resetWhyWords = {
  'barred.asked-by': 'Whoever asked for it may no longer do so. Somebody who may has to ask for it anew.',
  'barred.approved-by':
    'Whoever approved it may no longer do so. Ask for it anew, and have it approved by somebody else.',
  'barred.erased': 'Somebody whom it concerned was erased meanwhile. Ask for it anew if it is still needed.',
  'barred.approval-needed':
    'Meanwhile it came to need the approval of somebody else. Ask for it anew: it then waits for that approval.',
  'barred.longer-wait': 'Meanwhile it came to have to wait for longer. Ask for it anew: it then waits for that long.',
  'barred.not-entitled': 'The company may not use MFA any more. Ask whoever runs {brand}.',
  'barred.not-active':
    'The person was not an active member of the company any more. Activate them first, then ask for it anew.',
  'barred.payor-lately':
    'They held a role that moves money less than {duration} before. Until that time has passed, their MFA can be reset by whoever runs {brand}, nobody else.',
  'barred.member-too-young':
    'They had been active again for less than {duration}. Until that time has passed, their MFA can be reset by whoever runs {brand}, nobody else.',

  'policy.reset-held-approval':
    'Until {time}, resets are approved by a second administrator all the same: that was switched off a short while ago.',
  'policy.reset-held-delay':
    'Until {time}, resets wait for {delay} all the same: that was made shorter a short while ago.',
  'policy.reset-held-why':
    'What is eased of resets takes effect {duration} after it is saved. Whoever sets it back before then leaves the old rule unbroken.',
  'policy.stale-eased': 'Resets take less by it from {time} on.',
  'effect.resets-eased-later':
    'This takes effect {duration} after you save it; until then resets take what they take now. Whoever sets it back before then leaves the old rule unbroken.',
} as const;
