// Signing in with a passkey, and adding one: the browser's answer travels in a hidden field of the form.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const problem = document.getElementById("passkey-problem");
  const say = text => { problem.textContent = text; problem.hidden = false; };

  form.addEventListener("submit", async event => {
    if (!event.submitter?.hasAttribute("data-passkey-button")) return;
    event.preventDefault();
    problem.hidden = true;
    if (!window.isSecureContext || typeof PublicKeyCredential?.parseCreationOptionsFromJSON !== "function") return say(form.dataset.unsupported);
    const create = form.dataset.passkey === "create";
    try {
      const body = new FormData();
      body.set("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
      const answer = await fetch(`/account/passkeys/${create ? "creation" : "request"}-options`, { method: "POST", body, credentials: "same-origin" });
      if (!answer.ok) return say(form.dataset.failed);
      const options = await answer.json();
      const credential = create
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.querySelector("[name='Input.Passkey']").value = JSON.stringify(credential);
      form.submit();
    } catch (error) {
      say(error?.name === "NotAllowedError" ? form.dataset.cancelled : form.dataset.failed);
    }
  });
}
