#!/bin/sh
# Makes speech.wav: the agent on the first channel, the debtor on the second. Needs espeak-ng and sox.
# The times that it prints are where the second, third and fourth turn begin.
set -e
say() { espeak-ng -v "$1" -s 150 -w "$2.full.wav" "$3"; sox "$2.full.wav" -r 8000 -c 1 -b 16 "$2.wav"; rm "$2.full.wav"; }
say en-us a1 "Hello, am I speaking with Jordan? May I have your card number?"
say en-gb+f3 d1 "Yes. It is four one one one, one one one one, one one one one, one one one one."
say en-us a2 "Thank you. The payment is for Friday."
say en-gb+f3 d2 "I lost my umbrella business last winter."
d() { soxi -D "$1.wav"; }
pad() { sox "$1.wav" "$1.p.wav" pad "$2" 0; }
A1=$(d a1); D1=$(d d1); A2=$(d a2)
T1=$(echo "$A1 + 0.3" | bc); T2=$(echo "$T1 + $D1 + 0.3" | bc); T3=$(echo "$T2 + $A2 + 0.3" | bc)
pad d1 "$T1"; pad a2 "$T2"; pad d2 "$T3"
sox -m -v 1 a1.wav -v 1 a2.p.wav agent.wav; sox -m -v 1 d1.p.wav -v 1 d2.p.wav debtor.wav
sox -M agent.wav debtor.wav joined.wav
# µ-law, as phone companies store it.
sox joined.wav -e mu-law speech.wav
echo "$T1 $T2 $T3"; soxi speech.wav; ls -l speech.wav
rm -f a1* d1* a2* d2* agent.wav debtor.wav joined.wav
