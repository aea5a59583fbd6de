Attribute VB_Name = "Ita"
' Sends the active workbook to ITA Workbook and opens what comes back. Excel on Windows.
'
' Import it in the VBA editor (Alt+F11, File > Import File), set SERVER below, run ItaAnnotate (Alt+F8).
' The editor reads this file in the code page of Windows, so nothing in it but ASCII would survive:
' its comments are in English, and Thai words are made from their numbers in Unicode by Thai().

Option Explicit

Private Const SERVER As String = "http://localhost:8080"

' The token: what ita serve printed behind #token=, or what whoever runs the server gave you; empty where it asks for
' none.
Private Const TOKEN As String = ""

Private Const TYPE_BINARY As Long = 1
Private Const SAVE_OVERWRITE As Long = 2
Private Const STOP_SIGN As Long = 16

' Sends the active workbook as it is now, saved or not, and opens the annotated one beside it.
Public Sub ItaAnnotate()
    Dim book As Workbook
    Dim copied As String
    Dim answered As String
    Dim request As Object

    Set book = ActiveWorkbook
    If book Is Nothing Then Exit Sub
    copied = Environ$("TEMP") & "\ita-sent" & EndingOf(book.Name)
    answered = Environ$("TEMP") & "\ita-annotated-" & Format$(Now, "yyyymmdd-hhnnss") & EndingOf(book.Name)

    On Error GoTo Failed
    book.SaveCopyAs copied
    Set request = CreateObject("MSXML2.ServerXMLHTTP.6.0")
    ' Milliseconds to find, to connect, to send and to receive.
    request.setTimeouts 5000, 10000, 60000, 120000
    request.Open "POST", SERVER & "/api/v1/assessments", False
    request.setRequestHeader "Content-Type", "application/octet-stream"
    If TOKEN <> "" Then request.setRequestHeader "Authorization", "Bearer " & TOKEN
    request.send BytesOf(copied)
    Kill copied

    If request.Status = 200 Then
        WriteBytes answered, request.responseBody
        Workbooks.Open answered
    Else
        Tell DetailOf(request.responseText)
    End If
    Exit Sub

Failed:
    ' The server cannot be reached.
    Tell Thai("0E15 0E34 0E14 0E15 0E48 0E2D 0E23 0E30 0E1A 0E1A 0E44 0E21 0E48 0E44 0E14 0E49") & " " & SERVER _
        & vbLf & Err.Description
End Sub

Private Function EndingOf(ByVal fileName As String) As String
    ' A workbook that was never saved has no ending yet, and a copy of it is a plain workbook.
    If InStrRev(fileName, ".") = 0 Then
        EndingOf = ".xlsx"
    Else
        EndingOf = Mid$(fileName, InStrRev(fileName, "."))
    End If
End Function

Private Function BytesOf(ByVal path As String) As Variant
    Dim stream As Object
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = TYPE_BINARY
    stream.Open
    stream.LoadFromFile path
    BytesOf = stream.Read
    stream.Close
End Function

Private Sub WriteBytes(ByVal path As String, ByVal bytes As Variant)
    Dim stream As Object
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = TYPE_BINARY
    stream.Open
    stream.Write bytes
    stream.SaveToFile path, SAVE_OVERWRITE
    stream.Close
End Sub

' The sentence of a problem (RFC 9457): what happened and what to do.
Private Function DetailOf(ByVal problem As String) As String
    Const BEFORE As String = """detail"":"""
    Dim place As Long
    Dim letter As String
    Dim sentence As String

    place = InStr(problem, BEFORE)
    If place = 0 Then
        DetailOf = problem
        Exit Function
    End If
    place = place + Len(BEFORE)
    Do While place <= Len(problem)
        letter = Mid$(problem, place, 1)
        If letter = """" Then Exit Do
        If letter = "\" Then
            place = place + 1
            letter = Mid$(problem, place, 1)
            If letter = "u" Then
                letter = ChrW$(CLng("&H" & Mid$(problem, place + 1, 4)))
                place = place + 4
            End If
        End If
        sentence = sentence & letter
        place = place + 1
    Loop
    DetailOf = sentence
End Function

Private Function Thai(ByVal numbers As String) As String
    Dim number As Variant
    Dim word As String
    For Each number In Split(numbers, " ")
        word = word & ChrW$(CLng("&H" & number))
    Next number
    Thai = word
End Function

' MsgBox would show Thai on a Thai Windows only; this shows it on any.
Private Sub Tell(ByVal sentence As String)
    Dim shell As Object
    Set shell = CreateObject("WScript.Shell")
    shell.Popup sentence, 0, "ITA", STOP_SIGN
End Sub
