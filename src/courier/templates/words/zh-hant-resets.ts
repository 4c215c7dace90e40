export const resetKinds = {
  'resets-eased': {
    subject: '{company} 在 {serviceName} 重設 MFA 的條件即將放寬',
    happened:
      '{company} 在 {serviceName} 重設 MFA 的規則已放寬。這項變更自 {takesEffect}起生效；在此之前，重設的條件與先前相同。',
    next: [
      '已在等候的重設，仍適用要求當時的規則。',
      '您收到通知，是因為您管理 {company}。如果這是事先約定的，則不需要做任何事。',
    ],
    notYouTitle: '如果您對此毫不知情',
    notYou:
      '可能有人正準備繞過 MFA。請以郵件以外的方式詢問 {company} 的其他管理員，在 {home} 登入，並在安全性設定中恢復規則。在 {takesEffect}之前恢復，原有規則不會中斷。',
  },
  'administrator-added': {
    subject: '{company} 在 {serviceName} 多了一位管理員',
    happened: '{person}（{personEmail}）從現在起在 {company} 擁有兩項權限：管理工具和目錄工具。',
    next: [
      '同時擁有兩項權限的人，可以訂定 MFA 的規則、邀請人員並重設其 MFA。',
      '您收到通知，是因為您管理 {company}。如果這是事先約定的，則不需要做任何事。',
    ],
    notYouTitle: '如果您對此毫不知情',
    notYou:
      '可能有人正準備繞過 MFA。請以郵件以外的方式詢問 {person} 和給予權限的人。在釐清之前，請在 {home} 登入，並在人員目錄中取消其權限。',
  },
  'team-joined': {
    subject: '{company} 在 {serviceName} 授予您 {application} 的權限',
    happened: '您從現在起屬於 {company} 的 {application} 團隊。負責此團隊的人員授予您下列權限：',
    next: [
      '權限立即生效。{application} 對登入者的要求也適用於您，例如第二步驟。',
      '如果您使用 {application} 工作，則不需要做任何事：請照常在 {home} 登入。',
    ],
    notYouTitle: '如果您並不使用它工作',
    notYou:
      '請以郵件以外的方式告知 {company} 的管理員，並請他們取消這些權限。您加入團隊滿七天後，負責此團隊的人員可能可以重設您的第二步驟。',
  },
};
