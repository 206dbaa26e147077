#!/usr/bin/env python3
"""Makes the recordings of the demo organisations: conversations, spoken by espeak-ng.

    python3 infra/local/speech/make.py

Needs espeak-ng and ffmpeg (with libmp3lame). Writes one MP3 a conversation, the agent on the left
channel and the debtor on the right one, and conversations.json, which says who says what and when.
The files are committed, so that nobody else needs either program.
"""

import json
import pathlib
import subprocess
import tempfile
import wave

RATE = 22050
PAUSE_MS = 450
VOICES = {
    "en": {"agent": ["-v", "en-us+f3", "-s", "165"], "debtor": ["-v", "en-us+m3", "-s", "150"]},
    "fr": {"agent": ["-v", "fr-fr+f3", "-s", "160"], "debtor": ["-v", "fr-fr+m2", "-s", "150"]},
}

CONVERSATIONS = [
    ("en-promise", "en", "promise_to_pay", [
        ("agent", "Hello, this is Sofia, an automated assistant. This call is recorded. Am I speaking with the account holder?"),
        ("debtor", "Yes, that's me."),
        ("agent", "Thank you. This is an attempt to collect a debt, and any information obtained will be used for that purpose. Your balance is two hundred and forty dollars."),
        ("debtor", "I know. I just got my hours cut at work, so I can't pay it all right now."),
        ("agent", "I understand, and I am sorry to hear it. Could you pay a part of it this month?"),
        ("debtor", "I can pay one hundred and twenty dollars on Friday, I promise."),
        ("agent", "Thank you very much. I have noted one hundred and twenty dollars for Friday. Have a good day."),
        ("debtor", "Thanks, you have been very helpful. Goodbye."),
    ]),
    ("en-dispute", "en", "dispute", [
        ("agent", "Hello, this is Marcus, an automated assistant. This call is recorded. Am I speaking with the account holder?"),
        ("debtor", "Speaking. What is this about?"),
        ("agent", "This is an attempt to collect a debt, and any information obtained will be used for that purpose. It is about an open balance of ninety dollars."),
        ("debtor", "That is wrong. I dispute this debt. I cancelled that contract last year."),
        ("agent", "I have recorded that you dispute the debt. You will receive a written confirmation, and we will not ask for payment until it is settled."),
        ("debtor", "Good. I am really annoyed about this."),
    ]),
    ("en-cease", "en", "cease", [
        ("agent", "Hello, this is Sofia, an automated assistant. This call is recorded. Am I speaking with the account holder?"),
        ("debtor", "Yes. Stop calling me. I do not want any more calls from you."),
        ("agent", "I understand. I have recorded that you do not wish to be called, and we will not call you again. Goodbye."),
    ]),
    ("fr-promesse", "fr", "promise_to_pay", [
        ("agent", "Bonjour, ici Camille, assistante automatique. Cet appel est enregistré. Suis-je bien avec le titulaire du dossier ?"),
        ("debtor", "Oui, c'est moi."),
        ("agent", "Merci. Je vous appelle pour le recouvrement de votre créance de cent quatre-vingts euros."),
        ("debtor", "C'est difficile en ce moment, j'ai perdu mon emploi en septembre."),
        ("agent", "Je comprends, je suis désolée. Pourriez-vous régler une partie ce mois-ci ?"),
        ("debtor", "Je peux payer soixante euros vendredi prochain, c'est promis."),
        ("agent", "Merci beaucoup. J'ai noté soixante euros pour vendredi prochain. Bonne journée."),
        ("debtor", "Merci à vous, au revoir."),
    ]),
    ("fr-deja-paye", "fr", "no_commitment", [
        ("agent", "Bonjour, ici Hugo, assistant automatique. Cet appel est enregistré. Suis-je bien avec le titulaire du dossier ?"),
        ("debtor", "Oui, mais j'ai déjà payé cette facture la semaine dernière."),
        ("agent", "Merci de me le signaler. Je vérifie votre paiement et nous revenons vers vous."),
        ("debtor", "Très bien, rappelez-moi plus tard."),
    ]),
]


def speak(language, speaker, text, folder):
    path = pathlib.Path(folder) / "line.wav"
    subprocess.run(["espeak-ng", *VOICES[language][speaker], "-w", str(path), text], check=True)
    with wave.open(str(path)) as line:
        assert line.getframerate() == RATE and line.getsampwidth() == 2, "espeak-ng changed its format"
        samples = line.readframes(line.getnframes())
        # espeak-ng counts its frames before it has written them all: no half sample at the end
        return samples[: len(samples) // 2 * 2]


def make(name, language, turns, here, folder):
    left, right, said = bytearray(), bytearray(), []
    silence = bytes(2 * (RATE * PAUSE_MS // 1000))
    for speaker, text in turns:
        samples = speak(language, speaker, text, folder)
        start = len(left) // 2 * 1000 // RATE
        quiet = bytes(len(samples))
        left += samples if speaker == "agent" else quiet
        right += samples if speaker == "debtor" else quiet
        said.append({"speaker": speaker, "text": text, "startMs": start, "endMs": len(left) // 2 * 1000 // RATE})
        left += silence
        right += silence
    frames = bytearray(2 * len(left))
    frames[0::4], frames[1::4] = left[0::2], left[1::2]
    frames[2::4], frames[3::4] = right[0::2], right[1::2]
    both = pathlib.Path(folder) / "both.wav"
    with wave.open(str(both), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(bytes(frames))
    target = here / f"{name}.mp3"
    # Neither joint stereo nor a date: channels stay apart, and the same words make the same file.
    subprocess.run(
        ["ffmpeg", "-y", "-loglevel", "error", "-i", str(both), "-ar", "16000", "-c:a", "libmp3lame", "-b:a", "32k",
         "-joint_stereo", "0", "-fflags", "+bitexact", "-map_metadata", "-1", str(target)],
        check=True,
    )
    return said, round(len(left) / 2 / RATE)


def main():
    here = pathlib.Path(__file__).parent
    conversations = []
    for name, language, outcome, turns in CONVERSATIONS:
        with tempfile.TemporaryDirectory() as folder:
            said, seconds = make(name, language, turns, here, folder)
        conversations.append({"file": f"{name}.mp3", "language": language, "outcome": outcome, "seconds": seconds, "turns": said})
    (here / "conversations.json").write_text(json.dumps(conversations, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
