export const help = {
  'help-link.pages': '說明頁面',
  'help-link.new-tab': '（在新分頁開啟）',
  'help-link.set-up': '查看每個步驟',
  'help-link.same-phone': '在這支手機上設定，逐步說明',
  'help-link.without-a-phone': '不使用手機，逐步說明',
  'help-link.text-messages': '進一步了解簡訊驗證碼',
  'help-link.clock': '如果驗證碼一直無效',
  'help-link.mailbox': '無法使用這個信箱時可以怎麼做',
  'help-link.lost-device': '裝置遺失、損壞或更換',
  'help-link.who-can-help': '誰可以為您做什麼',
  'help-link.administrators': '管理員說明',

  'help-frame.all': '所有說明主題',
  'help-frame.further': '另請參閱',
  'help-frame.stuck': '還是無法解決嗎？',
  'help-frame.own-tab': '如果您是從其他頁面過來的，該頁面仍在原本的分頁中開啟。',

  'help-index.title': '說明',
  'help-index.intro': '簡短的解答，逐步說明。不需要登入即可閱讀。',
  'help-index.setting-up': '設定',
  'help-index.trouble': '遇到問題時',
  'help-index.safe': '保持安全',
  'help-index.administrators': '給管理員',

  'help-set-up.title': '設定雙重驗證',
  'help-set-up.line': '這是什麼、需要什麼，以及每個步驟。',
  'help-set-up.what': '雙重驗證代表登入時有兩個步驟：您的密碼，以及隨身物品提供的 6 位數驗證碼。',
  'help-set-up.need': '您需要準備',
  'help-set-up.need-app': '<b>驗證器應用程式</b>，裝在手機、平板電腦或電腦上。任何驗證器應用程式都可以。',
  'help-set-up.need-phone': '或可接收簡訊的<b>手機</b>（如果貴公司允許）。',
  'help-set-up.need-mail': '<b>您的信箱</b>：我們會寄送驗證碼，以確認那是您的信箱。',
  'help-set-up.need-place': '<b>安全的地方</b>，用來保存復原碼：密碼管理工具，或紙張。',
  'help-set-up.steps': '逐步說明',
  'help-set-up.step-begin':
    '登入。在 <b>{required}</b> 頁面按下 <b>{now}</b>。在貴公司的生效日之前，該頁面稱為 <b>{early}</b>。',
  'help-set-up.step-mail': '在 <b>{mailbox}</b> 頁面輸入郵件中的 6 個數字。如果沒有要求，請直接繼續。',
  'help-set-up.step-method': '在 <b>{method}</b> 頁面選擇 <b>{app}</b>。沒有訊號也能用，而且驗證碼不會被轉送到別處。',
  'help-set-up.step-scan': '在 <b>{secure}</b> 頁面，開啟驗證器應用程式，新增項目，並在應用程式內掃描 QR 碼。',
  'help-set-up.step-code': '輸入應用程式顯示的 6 個數字，然後按下 <b>{next}</b>。',
  'help-set-up.step-recovery':
    '在 <b>{save}</b> 頁面，將復原碼保存在其他裝置也能取得的地方。勾選方塊，然後按下 <b>{next}</b>。',
  'help-set-up.done': '這樣就完成了。從現在起，登入時輸入密碼後會要求驗證碼。',
  'help-set-up.later': '貴公司訂定日期後，您可以自行提早開始：開啟 <b>{security}</b>。',

  'help-same-phone.title': '在您正在閱讀的手機上設定',
  'help-same-phone.line': '設定頁面和應用程式在同一支手機上時。',
  'help-same-phone.why': '手機無法掃描自己的螢幕。不過也不需要：還有另外兩種方式。',
  'help-same-phone.link': '使用連結',
  'help-same-phone.step-install': '如果手機上還沒有驗證器應用程式，請先安裝。然後回到設定頁面。',
  'help-same-phone.step-open': '在 <b>{secure}</b> 頁面的 <b>{here}</b> 之下，按下 <b>{open}</b>。',
  'help-same-phone.step-allow': '應用程式會開啟。請在其中確認新項目。',
  'help-same-phone.step-back': '回到瀏覽器，輸入應用程式顯示的 6 個數字，然後按下 <b>{next}</b>。',
  'help-same-phone.key': '如果連結沒有反應，或開啟了錯誤的應用程式',
  'help-same-phone.step-copy': '在設定頁面按下 <b>{copy}</b>。如果沒有該按鈕，請長按金鑰並複製。',
  'help-same-phone.step-add': '在應用程式中新增項目，選擇「輸入設定金鑰」和「根據時間」，並貼上金鑰。',
  'help-same-phone.step-name': '如果應用程式要求名稱，請輸入 {brand}。',
  'help-same-phone.forget': '之後請複製任何其他文字，以免金鑰留在剪貼簿中。',
  'help-same-phone.expired': '如果設定頁面在此期間已失效',
  'help-same-phone.expired-what': '請重新開始。頁面會顯示新的金鑰：請刪除剛才在應用程式中建立的項目，並新增新的項目。',

  'help-without-a-phone.title': '不使用手機',
  'help-without-a-phone.line': '在不能使用手機的地方，或您不想使用自己的手機時。',
  'help-without-a-phone.ask':
    '<b>請先詢問 IT 部門</b>，您的工作用電腦可以使用哪一種驗證器應用程式。貴公司的說明會顯示在設定頁面上。',
  'help-without-a-phone.any':
    '任何能產生 6 位數、根據時間的驗證碼（TOTP）的應用程式都可以。我們不推薦特定產品；此處的名稱只是舉例。',
  'help-without-a-phone.kinds': '有哪些種類',
  'help-without-a-phone.kind-program': '<b>電腦上的程式</b>，例如 KeePassXC。它將驗證碼保存在有專屬密碼保護的檔案中。',
  'help-without-a-phone.kind-manager':
    '<b>能產生驗證碼的密碼管理工具</b>，例如 Bitwarden 或 1Password。密碼和驗證碼會放在同一個地方：請妥善保護。',
  'help-without-a-phone.kind-extension':
    '<b>瀏覽器擴充功能。</b>這是風險最高的一種：惡意的擴充功能可以讀取您的驗證碼和頁面。請只使用 IT 部門檢查過的。',
  'help-without-a-phone.kind-tablet': '<b>平板電腦</b>，如果可以使用。不需要訊號。',
  'help-without-a-phone.steps': '在電腦上設定',
  'help-without-a-phone.step-install': '安裝 IT 部門允許的應用程式。',
  'help-without-a-phone.step-key': '繼續到 <b>{secure}</b> 頁面。在其中開啟 <b>{trouble}</b>，並按下 <b>{copy}</b>。',
  'help-without-a-phone.step-paste':
    '在應用程式中新增項目，選擇「輸入設定金鑰」和「根據時間」，並貼上金鑰。有些應用程式稱之為 TOTP 或一次性密碼。',
  'help-without-a-phone.step-code': '在設定頁面輸入應用程式顯示的 6 個數字，然後按下 <b>{next}</b>。',
  'help-without-a-phone.second': '如果也要在其他地方登入',
  'help-without-a-phone.second-how':
    '在完成之前，將同一組金鑰加入第二個應用程式，例如您自己的手機。兩者會顯示相同的驗證碼。',
  'help-without-a-phone.second-later':
    '完成後就不會再顯示金鑰。之後如果要在兩個應用程式中使用，請在{security}中使用 <b>{change}</b>，並將新的金鑰加入兩者。',
  'help-without-a-phone.shared': '在多人共用的電腦上',
  'help-without-a-phone.shared-how':
    '請以您自己的密碼鎖定應用程式，或向 IT 部門詢問其他方式。能開啟應用程式的人，就能產生您的驗證碼。',
} as const;
